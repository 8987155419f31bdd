import { Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'

/** The recipient that a colleague locks a hand-over for. It is public; its identity is made the first time it is shown. */
export function OwnRecipient() {
  const { api, notices } = useStores()
  const id = useId()
  const [recipient, setRecipient] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const copyButton = useRef<HTMLButtonElement>(null)
  // the button that showed it is gone then
  useEffect(() => {
    if (recipient !== undefined) copyButton.current?.focus()
  }, [recipient])
  const show = async () => {
    setPending(true)
    setFailure(undefined)
    const result = await api.backup.recipient({})
    setPending(false)
    if (result.ok) setRecipient(result.value.recipient)
    else setFailure(result.failure)
  }
  const copy = async () => {
    const result = await api.backup.copyRecipient({})
    if (result.ok) notices.say(t('backup.own.copied'))
    else notices.say(explain(result.failure).happened, 'bad')
  }
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <h3 id={id} className="text-xs font-medium text-soft">
        {t('backup.own.title')}
      </h3>
      <p className="max-w-[70ch] text-xs text-soft">{t('backup.own.about')}</p>
      {recipient === undefined ? (
        <div>
          <Button size="small" onPress={() => void show()} isPending={pending}>
            {t('backup.own.show')}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <code
            dir="ltr"
            className="selectable min-w-0 rounded-md border border-line bg-canvas px-2 py-1 font-mono text-xs break-all"
          >
            {recipient}
          </code>
          <Button ref={copyButton} size="small" onPress={() => void copy()}>
            <Copy aria-hidden size={13} />
            {t('backup.own.copy')}
          </Button>
        </div>
      )}
      {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
    </section>
  )
}
