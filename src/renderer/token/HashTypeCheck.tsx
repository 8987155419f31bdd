import type { Token } from '../../contract/tokens'
import { usePart } from '../bridge/store'
import { FindingNote } from '../diagnosis/FindingNote'
import { HashProgress } from '../diagnosis/HashProgress'
import { useStores } from '../stores'
import { TokenFailure } from './TokenFailure'

type HashTypeCheckProps = { token: Token; onReplace: () => void; onAdd: () => void }

/** How finding out a held token's hash type goes, and what came of it. */
export function HashTypeCheck({ token, onReplace, onAdd }: HashTypeCheckProps) {
  const { checks } = useStores()
  const check = usePart(checks.outcomes, (all) => all.get(token.id))
  if (!check) return null
  const dismiss = () => checks.dismiss(token.id)
  if (check.pending) return <HashProgress search={checks.search} />
  if (check.finding) return <FindingNote finding={check.finding} onDismiss={dismiss} />
  if (!check.failure) return null
  return (
    <TokenFailure
      token={token}
      failure={check.failure}
      onDismiss={dismiss}
      onReplace={onReplace}
      onAdd={onAdd}
    />
  )
}
