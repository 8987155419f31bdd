import type { SessionView } from '../../contract/sessions'
import { sessionName } from '../sessions/sessionName'
import { useEnded } from '../sessions/useEnded'
import { Choice } from '../ui/Choice'
import { Countdown } from '../ui/Countdown'
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
        label="With the KS of"
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
            'Expired'
          ) : (
            <>
              Ends in <Countdown endsAt={chosen.endsAt} />
            </>
          )}
        </span>
        {limit !== undefined && (
          <span className="text-warn">
            This KS is good for {limit} {limit === '1' ? 'call' : 'calls'} in all. Each request spends one.
          </span>
        )}
      </div>
    </div>
  )
}
