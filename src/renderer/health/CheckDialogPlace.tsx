import { lazy, Suspense, useState } from 'react'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'

const CheckDialog = lazy(() => import('./CheckDialog').then((m) => ({ default: m.CheckDialog })))

/** Where the dialog of a check appears; loaded with the first one. */
export function CheckDialogPlace({ onShow }: { onShow: () => void }) {
  const { health } = useStores()
  const { asked } = useStore(health)
  const [opened, setOpened] = useState(false)
  if (asked && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Suspense>
      <CheckDialog onShow={onShow} />
    </Suspense>
  )
}
