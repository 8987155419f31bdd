import { CircleCheck, Square, X } from 'lucide-react'
import type { Adopting } from '../../contract/account'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
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
    <section aria-label={t('account.adoption.title')} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {state === 'done' && failed === 0 && (
          <CircleCheck aria-hidden size={15} className="shrink-0 text-good" />
        )}
        <p role="status" className="numerals">
          {words(adopting)}
        </p>
        {state === 'running' && (
          <>
            <Progress label={t('account.adoption.progress')} value={done} of={of} className="w-40" />
            <IconButton
              icon={Square}
              label={t('account.adoption.stop')}
              onPress={() => void api.account.stopAdopting(request)}
            />
          </>
        )}
        {state === 'paused' && !failure && (
          <Button size="small" onPress={() => void api.account.goOnAdopting(request)}>
            {t('account.adoption.goOn')}
          </Button>
        )}
        {state !== 'running' && (
          <IconButton
            icon={X}
            label={t('account.adoption.dismiss')}
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
              {t('account.adoption.goOn')}
            </Button>
          }
        />
      )}
      {failures.length > 0 && (
        <ul
          aria-label={t('account.adoption.notAdopted')}
          className="flex max-h-32 flex-col gap-0.5 overflow-y-auto text-xs"
        >
          {failures.map(({ id, name, failure: why }) => (
            <li key={id} className="flex min-w-0 flex-wrap gap-x-2">
              <span dir="auto" className="max-w-72 truncate font-medium">
                {name}
              </span>
              <code dir="ltr" className="text-2xs text-soft">
                {id}
              </code>
              <span className="text-bad">
                {why.code === 'APP_TOKEN_ID_NOT_FOUND'
                  ? t('account.adoption.deleted')
                  : explain(why).happened}
              </span>
            </li>
          ))}
          {failed > failures.length && (
            <li className="text-soft">{t('account.adoption.more', { count: failed - failures.length })}</li>
          )}
        </ul>
      )}
    </section>
  )
}

function words({ state, done, of, kept, refreshed, failed }: Adopting): string {
  if (state === 'running') return t('account.adoption.running', { done, of })
  const did = refreshed === 0 ? 'kept' : kept === 0 ? 'refreshed' : 'both'
  const went = failed === 0 ? 'all' : 'some'
  return state === 'done'
    ? t(`account.adoption.done.${did}.${went}`, { kept, refreshed, failed })
    : t(`account.adoption.stopped.${did}.${went}`, { done, of, kept, refreshed, failed })
}
