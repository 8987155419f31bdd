import { RotateCw } from 'lucide-react'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'

/** The way to the rotations of an account, while there are any. */
export function RotationsButton({ place }: { place: { serviceUrl: string; partnerId: number } }) {
  const { rotations } = useStores()
  const { rotations: all } = useStore(rotations)
  const here = all.filter(
    ({ serviceUrl, partnerId }) => serviceUrl === place.serviceUrl && partnerId === place.partnerId,
  )
  if (here.length === 0) return null
  return (
    <Button onPress={() => rotations.show({ kind: 'list' })}>
      <RotateCw aria-hidden size={14} strokeWidth={1.75} />
      {t('rotation.button', { n: here.length })}
    </Button>
  )
}
