import type { SessionView } from '../../contract/sessions'
import { t } from '../../strings'
import { placeOf } from '../inventory/account'
import { sessionName } from '../sessions/sessionName'
import { Mark } from '../ui/Mark'
import { Rich } from '../ui/Rich'

/**
 * Whose KS it is, and which account it opens.
 * @param isNamed whether its name stands beside it already
 */
export function UsedSession({ session, isNamed = false }: { session: SessionView; isNamed?: boolean }) {
  const { partnerId, serviceUrl, type, fingerprint, userId } = session
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-0.5 text-xs text-soft">
      {!isNamed && (
        <span dir="auto" className="max-w-full truncate font-medium text-text">
          {sessionName(session)}
        </span>
      )}
      {type === 2 && <Mark tone="warn">ADMIN</Mark>}
      <span className="inline-flex items-baseline gap-1">
        KS <code className="selectable text-2xs">{fingerprint}</code>
      </span>
      <span className="max-w-full truncate">{userId === '' ? t('requests.session.noUser') : userId}</span>
      <span className="max-w-full truncate">
        <Rich
          text="requests.session.account"
          parts={{ partnerId: <span className="numerals" /> }}
          values={{ partnerId, place: placeOf(serviceUrl).name }}
        />
      </span>
    </span>
  )
}
