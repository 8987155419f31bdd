import type { IncidentView } from '../../contract/incidents'
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
      <p className="text-soft">
        The token is marked as leaked, in the list and on its page, and nothing is minted from it here. Its
        secret is still in the keychain.{' '}
        {isStopped
          ? 'Keep it until the token is deleted: after 24 hours it is what stops the token again.'
          : 'It is good for nothing any more.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={pending} onPress={() => void choose(false)}>
          Keep it
        </Button>
        <Button look={isStopped ? 'plain' : 'danger'} isDisabled={pending} onPress={() => void choose(true)}>
          Remove it from the keychain
        </Button>
      </div>
    </>
  )
}

/** What became of the block and the secret, once that is decided. */
export function blockedWords({ secret, kind, admin }: IncidentView): string {
  if (!secret) {
    return kind === 'ks' && admin === 'no'
      ? 'A USER session gives nobody the secret: minting stays allowed.'
      : 'Not held here.'
  }
  return secret.removed
    ? `Minting is blocked. Its secret was removed, ${timeWords(secret.at)}.`
    : 'Minting is blocked. Its secret was kept in the keychain.'
}
