import { Siren } from 'lucide-react'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
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
      <p className="min-w-0 flex-1">{t('leaks.token.leaked', { at: timeWords(token.compromised.at) })}</p>
      {open && (
        <Button size="small" onPress={() => incidents.show(open)}>
          {t('leaks.token.goOn', { step: open.step })}
        </Button>
      )}
    </div>
  )
}
