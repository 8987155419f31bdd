import { SearchCheck } from 'lucide-react'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { useFindHashType } from './useFindHashType'

/** Has a held token's hash type checked, and found out, with the server. */
export function FindHashType({ token, isDisabled }: { token: Token; isDisabled: boolean }) {
  const { checks } = useStores()
  const find = useFindHashType(token)
  const pending = usePart(checks.outcomes, (all) => all.get(token.id)?.pending ?? false)
  return (
    <span data-focus="find-out">
      <Button size="small" look="quiet" isDisabled={isDisabled} isPending={pending} onPress={find}>
        <SearchCheck aria-hidden size={13} />
        {t('token.about.findOut')}
      </Button>
    </span>
  )
}
