import type { IncidentView } from '../../contract/incidents'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import type { StepProps } from './IncidentDialog'
import { timeWords } from './words'

/** Step 2: the token is blocked here already; what is to become of its secret? */
export function BlockStep({ incident, pending, act }: StepProps) {
  const { api } = useStores()
  const isStopped = incident.cut?.kind === 'stopped'
  const choose = (remove: boolean) => act(() => api.incidents.secret({ id: incident.id, remove }))
  return (
    <>
      <p className="text-soft">{isStopped ? t('leaks.block.keepSecret') : t('leaks.block.uselessSecret')}</p>
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={pending} onPress={() => void choose(false)}>
          {t('leaks.block.keep')}
        </Button>
        <Button look={isStopped ? 'plain' : 'danger'} isDisabled={pending} onPress={() => void choose(true)}>
          {t('leaks.block.remove')}
        </Button>
      </div>
    </>
  )
}

/** What became of the block and the secret, once that is decided. */
export function blockedWords({ secret, kind, admin }: IncidentView): string {
  if (!secret) {
    return kind === 'ks' && admin === 'no' ? t('leaks.block.done.userKs') : t('leaks.block.done.notHeld')
  }
  return secret.removed
    ? t('leaks.block.done.removed', { at: timeWords(secret.at) })
    : t('leaks.block.done.kept')
}
