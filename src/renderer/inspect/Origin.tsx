import { ArrowRight } from 'lucide-react'
import type { KsFacts } from '../../contract/inspect'
import { formatLocale, t } from '../../strings'
import { placeOf } from '../inventory/account'
import { sessionName } from '../sessions/sessionName'
import { Button } from '../ui/Button'
import { Rich } from '../ui/Rich'
import type { InspectScreenProps } from './InspectScreen'

const strong = <strong className="font-semibold" />
const time = new Intl.DateTimeFormat(formatLocale, { timeStyle: 'medium' })

/** Which session and which token of ours a KS is from, with the way there. */
export function Origin({
  facts: { session, token, fields },
  onShow,
}: { facts: KsFacts } & InspectScreenProps) {
  if (session) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p>
          <Rich
            text="inspect.origin.session"
            parts={{ name: strong }}
            values={{
              at: time.format(session.mintedAt),
              name: sessionName(session),
              account: placeOf(session.serviceUrl).name,
            }}
          />
        </p>
        <Button size="small" onPress={() => onShow(token?.id, session.id)}>
          {t('inspect.origin.showSession')}
          <ArrowRight aria-hidden size={13} className="rtl:-scale-x-100" />
        </Button>
      </div>
    )
  }
  if (token) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p>
          <Rich text="inspect.origin.token" parts={{ label: strong }} values={{ label: token.label }} />
        </p>
        <Button size="small" onPress={() => onShow(token.id)}>
          {t('inspect.origin.showToken')}
          <ArrowRight aria-hidden size={13} className="rtl:-scale-x-100" />
        </Button>
      </div>
    )
  }
  return (
    <p className="text-soft">{fields ? t('inspect.origin.unknownToken') : t('inspect.origin.unknown')}</p>
  )
}
