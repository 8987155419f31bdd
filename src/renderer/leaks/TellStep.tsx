import { ClipboardList, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { explain } from '../../contract/catalogue'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
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
    if (result.ok) notices.say('Copied the message. There is no secret in it.')
    else notices.say(explain(result.failure).happened, 'bad')
  }

  return (
    <>
      <ProofTable incident={incident} />
      {isAlive && (
        <p className="text-bad">Some are still accepted: what was done did not reach them. Tell it below.</p>
      )}
      <Button
        size="small"
        look="quiet"
        className="-ms-2 self-start"
        isDisabled={pending}
        onPress={() => void act(() => api.incidents.prove({ id }))}
      >
        Try them again
      </Button>
      {admin !== 'no' && (
        <div className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
          <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
          <div className="flex min-w-0 flex-col gap-1">
            <p>
              {admin === 'yes' ? 'It gives ADMIN sessions.' : 'It may give ADMIN sessions.'} These can read
              the account’s own secrets (adminSecret and secret) and the secrets of all its app tokens: they
              count as exposed.
            </p>
            {created && <CreatedSince created={created} since={incident.since} />}
          </div>
        </div>
      )}
      <section aria-label="Message" className="flex flex-col gap-1.5">
        <p className="text-soft">
          A message for the account’s administrator or Kaltura representative. There is no secret in it.
        </p>
        <textarea
          readOnly
          aria-label="Message text"
          rows={9}
          value={text}
          className="field-ring w-full resize-y rounded-md border border-control bg-sunken px-3 py-2 font-mono text-xs"
        />
        <Button className="self-start" onPress={() => void copy()}>
          <ClipboardList aria-hidden size={14} strokeWidth={1.75} />
          Copy the message
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
        The app tokens created since could not be listed (<code>{code}</code>): look for them on the account.
      </p>
    )
  }
  const when = since === 0 ? 'on the account besides it' : `created since ${timeWords(since)}`
  if (total === 0) return <p>No app token {when}.</p>
  return (
    <details>
      <summary className="focus-ring cursor-default rounded-sm">
        {total === 1 ? '1 app token' : `${total.toLocaleString()} app tokens`} {when}: look for ones that
        nobody here made
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
