import { Siren } from 'lucide-react'
import type { Token } from '../../contract/tokens'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { timeWords } from './words'

/** Says on a leaked token's page that nothing is minted from it, with the way to its incident. */
export function LeakedNote({ token }: { token: Token }) {
  const { incidents } = useStores()
  const { rows } = useStore(incidents)
  const open = rows.find(({ tokenId }) => tokenId === token.id)
  if (!token.compromised) return null
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border border-bad-line bg-bad-soft px-3 py-2">
      <Siren aria-hidden size={15} className="shrink-0 text-bad" />
      <p className="min-w-0 flex-1">
        This token leaked (reported {timeWords(token.compromised.at)}). Nothing is minted from it here.
      </p>
      {open && (
        <Button size="small" onPress={() => incidents.show(open)}>
          Go on, step {open.step} of 4
        </Button>
      )}
    </div>
  )
}
