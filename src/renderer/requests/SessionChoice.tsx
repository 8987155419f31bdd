import type { SessionView } from '../../contract/sessions'
import { t } from '../../strings'
import { sessionName } from '../sessions/sessionName'
import { useEnded } from '../sessions/useEnded'
import { Choice } from '../ui/Choice'
import { Countdown } from '../ui/Countdown'
import { Rich } from '../ui/Rich'
import { actionsLimitOf } from './actionsLimit'
import { UsedSession } from './UsedSession'

type SessionChoiceProps = {
  /** those that are alive, newest first */
  sessions: readonly SessionView[]
  chosen: SessionView
  onChoose: (id: string) => void
}

/** Chooses the session whose KS is used, and says which account that opens. */
export function SessionChoice({ sessions, chosen, onChoose }: SessionChoiceProps) {
  const ended = useEnded(chosen.endsAt)
  const limit = actionsLimitOf(chosen.privileges)
  return (
    <div className="flex flex-col gap-1.5">
      <Choice
        label={t('requests.session.label')}
        options={sessions.map((session) => ({
          id: session.id,
          text: sessionName(session),
          detail: session.fingerprint,
        }))}
        value={chosen.id}
        onChange={onChoose}
      />
      <div className="flex flex-col gap-0.5 text-xs text-soft">
        <UsedSession session={chosen} isNamed />
        <span>
          {ended ? (
            t('requests.session.expired')
          ) : (
            <Rich
              text="requests.session.endsIn"
              parts={{ countdown: <Countdown endsAt={chosen.endsAt} /> }}
            />
          )}
        </span>
        {limit !== undefined && <span className="text-warn">{limitWords(limit)}</span>}
      </div>
    </div>
  )
}

/** @param limit as the KS says it, which may be anything */
function limitWords(limit: string): string {
  return /^\d{1,15}$/.test(limit)
    ? t('requests.session.limited', { count: Number(limit) })
    : t('requests.session.limitedOddly', { limit })
}
