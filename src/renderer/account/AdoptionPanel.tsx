import { CircleCheck, Square, X } from 'lucide-react'
import type { Adopting } from '../../contract/account'
import { explain } from '../../contract/catalogue'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { IconButton } from '../ui/IconButton'
import { Progress } from '../ui/Progress'

/** How far taking tokens over has come, and which of them failed. */
export function AdoptionPanel({ accountId, adopting }: { accountId: string; adopting: Adopting }) {
  const { api } = useStores()
  const { state, done, of, failures, failed, failure } = adopting
  const request = { id: accountId }
  return (
    <section aria-label="Adoption" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {state === 'done' && failed === 0 && (
          <CircleCheck aria-hidden size={15} className="shrink-0 text-good" />
        )}
        <p role="status" className="numerals">
          {words(adopting)}
        </p>
        {state === 'running' && (
          <>
            <Progress label="Adopting" value={done} of={of} className="w-40" />
            <IconButton
              icon={Square}
              label="Stop adopting"
              onPress={() => void api.account.stopAdopting(request)}
            />
          </>
        )}
        {state === 'paused' && !failure && (
          <Button size="small" onPress={() => void api.account.goOnAdopting(request)}>
            Go on
          </Button>
        )}
        {state !== 'running' && (
          <IconButton
            icon={X}
            label="Dismiss"
            onPress={() => void api.account.dismissAdopting(request)}
            className="ms-auto"
          />
        )}
      </div>
      {failure && (
        <FailurePanel
          failure={failure}
          action={
            <Button size="small" onPress={() => void api.account.goOnAdopting(request)}>
              Go on
            </Button>
          }
        />
      )}
      {failures.length > 0 && (
        <ul aria-label="Not adopted" className="flex max-h-32 flex-col gap-0.5 overflow-y-auto text-xs">
          {failures.map(({ id, name, failure: why }) => (
            <li key={id} className="flex min-w-0 flex-wrap gap-x-2">
              <span className="max-w-72 truncate font-medium">{name}</span>
              <code className="text-2xs text-soft">{id}</code>
              <span className="text-bad">
                {why.code === 'APP_TOKEN_ID_NOT_FOUND' ? 'Deleted meanwhile.' : explain(why).happened}
              </span>
            </li>
          ))}
          {failed > failures.length && <li className="text-soft">and {failed - failures.length} more</li>}
        </ul>
      )}
    </section>
  )
}

function words({ state, done, of, kept, refreshed, failed }: Adopting): string {
  const parts = [
    ...(kept > 0 || refreshed === 0 ? [`${kept.toLocaleString()} adopted`] : []),
    ...(refreshed > 0 ? [`limits of ${refreshed.toLocaleString()} refreshed`] : []),
    ...(failed > 0 ? [`${failed.toLocaleString()} failed`] : []),
  ].join(', ')
  if (state === 'done') return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`
  const where = `${done.toLocaleString()} of ${of.toLocaleString()}`
  return state === 'running' ? `Adopting: ${where}` : `Adopting stopped at ${where}: ${parts}.`
}
