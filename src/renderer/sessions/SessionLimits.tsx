import { ChevronsLeftRight, ChevronsRightLeft, type LucideIcon, Minus } from 'lucide-react'
import type { SessionView } from '../../contract/sessions'
import { formatLocale, t } from '../../strings'
import { type LimitWords, limitWords } from './limitWords'

const signs: Record<LimitWords['effect'], { icon: LucideIcon; look: string }> = {
  narrows: { icon: ChevronsRightLeft, look: 'text-good' },
  widens: { icon: ChevronsLeftRight, look: 'text-warn' },
  notes: { icon: Minus, look: 'text-faint' },
}

/** What a KS is good for, one sentence a line. */
export function SessionLimits({ session }: { session: SessionView }) {
  const format = new Intl.DateTimeFormat(formatLocale, {
    ...(session.lifetime >= 86_400 && { dateStyle: 'medium' }),
    timeStyle: 'medium',
  })
  return (
    <section aria-label={t('sessions.limits.title')} className="mt-2 border-t border-line pt-1.5">
      <h5 className="text-2xs text-faint">{t('sessions.limits.title')}</h5>
      <ul className="mt-0.5 flex flex-col gap-0.5 text-xs">
        {limitWords(session, format.format).map(({ key, effect, text }) => {
          const { icon: Icon, look } = signs[effect]
          return (
            <li key={key} className="flex items-start gap-1.5">
              <Icon aria-hidden size={12} className={`mt-1 shrink-0 ${look}`} />
              <span className="selectable min-w-0 break-words">
                {effect !== 'notes' && <span className="sr-only">{t(`sessions.limits.${effect}`)} </span>}
                {text}
              </span>
            </li>
          )
        })}
      </ul>
      {session.tokenId === undefined && (
        <p className="mt-1 text-xs text-soft">{t('sessions.limits.notRenewable')}</p>
      )}
    </section>
  )
}
