import { ClipboardCheck, ShieldAlert } from 'lucide-react'
import { useEffect } from 'react'
import { type Environment, environmentOf } from '../../contract/environments'
import type { QuickDone } from '../../contract/palette'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { doneWords } from './doneWords'

type SaidProps = { done: QuickDone; environments: readonly Environment[]; onClose: () => void }

/** What was done, for a moment; or for as long as it takes, where it is something that nobody confirmed. */
export function Said({ done, environments, onClose }: SaidProps) {
  const { title, detail } = doneWords(done)
  const environment = environmentOf(environments, done.environmentId)
  const Icon = done.unexpectedAdmin ? ShieldAlert : ClipboardCheck
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <main
      {...(environment && { 'data-environment': environment.colour })}
      className={`flex h-full items-center gap-3 border-2 bg-surface px-4 ${environment ? 'border-environment' : 'border-line-strong'}`}
    >
      <h1 className="sr-only">{t('palette.page')}</h1>
      <Icon aria-hidden size={20} className={`shrink-0 ${done.unexpectedAdmin ? 'text-bad' : 'text-good'}`} />
      <div role={done.unexpectedAdmin ? 'alert' : 'status'} className="flex min-w-0 flex-1 flex-col">
        {done.unexpectedAdmin && (
          <strong className="font-semibold text-bad">{t('palette.done.unconfirmed')}</strong>
        )}
        <span className="truncate font-medium">{title}</span>
        <span className="truncate text-xs text-soft" title={detail}>
          {detail}
          {environment && ` · ${environment.name}`}
        </span>
      </div>
      {done.unexpectedAdmin && (
        <Button autoFocus onPress={onClose}>
          {t('palette.done.close')}
        </Button>
      )}
    </main>
  )
}
