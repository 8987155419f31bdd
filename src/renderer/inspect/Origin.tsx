import { ArrowRight } from 'lucide-react'
import type { KsFacts } from '../../contract/inspect'
import { placeOf } from '../inventory/account'
import { sessionName } from '../sessions/sessionName'
import { Button } from '../ui/Button'
import type { InspectScreenProps } from './InspectScreen'

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })

/** Which session and which token of ours a KS is from, with the way there. */
export function Origin({
  facts: { session, token, fields },
  onShow,
}: { facts: KsFacts } & InspectScreenProps) {
  if (session) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p>
          It is one of yours: minted at {time.format(session.mintedAt)} from{' '}
          <strong className="font-semibold">{sessionName(session)}</strong> (
          {placeOf(session.serviceUrl).name}).
        </p>
        <Button size="small" onPress={() => onShow(token?.id, session.id)}>
          Show the session
          <ArrowRight aria-hidden size={13} className="rtl:-scale-x-100" />
        </Button>
      </div>
    )
  }
  if (token) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p>
          It names the app token <strong className="font-semibold">{token.label}</strong>, which is held here,
          but it was not minted since KSmith was opened.
        </p>
        <Button size="small" onPress={() => onShow(token.id)}>
          Show the token
          <ArrowRight aria-hidden size={13} className="rtl:-scale-x-100" />
        </Button>
      </div>
    )
  }
  return (
    <p className="text-soft">
      It was not minted here since KSmith was opened
      {fields ? ', and it names no app token that is held here' : ''}.
    </p>
  )
}
