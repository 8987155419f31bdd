import { ClipboardList, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Rich } from '../ui/Rich'
import type { StepProps } from './IncidentDialog'
import { ProofTable } from './ProveStep'
import { timeWords } from './words'

/** Step 4: what was proved, what else counts as exposed, and the message for whoever has to know. */
export function TellStep({ incident, pending, act }: StepProps) {
  const { api, notices } = useStores()
  const { id, admin, created, proof } = incident
  const [text, setText] = useState('')
  const isAlive = proof?.results.some(({ verdict }) => verdict === 'alive') ?? false

  useEffect(() => {
    void api.incidents.message({ id }).then((result) => {
      if (result.ok) setText(result.value.text)
    })
  }, [api, id])
  const copy = async () => {
    const result = await api.incidents.copyMessage({ id })
    if (result.ok) notices.say(t('leaks.tell.copied'))
    else notices.say(explain(result.failure).happened, 'bad')
  }

  return (
    <>
      <ProofTable incident={incident} />
      {isAlive && <p className="text-bad">{t('leaks.tell.alive')}</p>}
      <Button
        size="small"
        look="quiet"
        className="-ms-2 self-start"
        isDisabled={pending}
        onPress={() => void act(() => api.incidents.prove({ id }))}
      >
        {t('leaks.tell.again')}
      </Button>
      {admin !== 'no' && (
        <div className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
          <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
          <div className="flex min-w-0 flex-col gap-1">
            <p>{t(`leaks.tell.admin.${admin}`)}</p>
            {created && <CreatedSince created={created} since={incident.since} />}
          </div>
        </div>
      )}
      <section aria-label={t('leaks.tell.message')} className="flex flex-col gap-1.5">
        <p className="text-soft">{t('leaks.tell.aboutMessage')}</p>
        <textarea
          readOnly
          aria-label={t('leaks.tell.messageText')}
          rows={9}
          value={text}
          className="field-ring w-full resize-y rounded-md border border-control bg-sunken px-3 py-2 font-mono text-xs"
        />
        <Button className="self-start" onPress={() => void copy()}>
          <ClipboardList aria-hidden size={14} strokeWidth={1.75} />
          {t('leaks.tell.copy')}
        </Button>
      </section>
    </>
  )
}

type CreatedSinceProps = {
  created: NonNullable<StepProps['incident']['created']>
  since: number
}

function CreatedSince({ created, since }: CreatedSinceProps) {
  const { total, tokens, code } = created
  if (code !== undefined) {
    return (
      <p>
        <Rich text="leaks.tell.created.unlisted" parts={{ code: <code /> }} values={{ code }} />
      </p>
    )
  }
  const at = since === 0 ? undefined : timeWords(since)
  if (total === 0) {
    return (
      <p>
        {at === undefined ? t('leaks.tell.created.noneBesides') : t('leaks.tell.created.noneSince', { at })}
      </p>
    )
  }
  return (
    <details>
      <summary className="focus-ring cursor-default rounded-sm">
        {at === undefined
          ? t('leaks.tell.created.besides', { count: total })
          : t('leaks.tell.created.since', { count: total, at })}
      </summary>
      <ul className="max-h-40 overflow-y-auto pt-1 text-xs">
        {tokens.map(({ id, at }) => (
          <li key={id} className="flex justify-between gap-4">
            <code className="selectable">{id}</code>
            <span>{timeWords(at)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
