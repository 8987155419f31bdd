import { ChevronsLeftRight, ChevronsRightLeft, type LucideIcon, Minus } from 'lucide-react'
import type { SessionView } from '../../contract/sessions'
import { type LimitWords, limitWords } from './limitWords'

const signs: Record<LimitWords['effect'], { icon: LucideIcon; look: string; name: string }> = {
  narrows: { icon: ChevronsRightLeft, look: 'text-good', name: 'Narrower:' },
  widens: { icon: ChevronsLeftRight, look: 'text-warn', name: 'Wider:' },
  notes: { icon: Minus, look: 'text-faint', name: '' },
}

/** What a KS is good for, one sentence a line. */
export function SessionLimits({ session }: { session: SessionView }) {
  const format = new Intl.DateTimeFormat(undefined, {
    ...(session.lifetime >= 86_400 && { dateStyle: 'medium' }),
    timeStyle: 'medium',
  })
  return (
    <section aria-label="Limits this KS carries" className="mt-2 border-t border-line pt-1.5">
      <h5 className="text-2xs text-faint">Limits this KS carries</h5>
      <ul className="mt-0.5 flex flex-col gap-0.5 text-xs">
        {limitWords(session, format.format).map(({ key, effect, text }) => {
          const { icon: Icon, look, name } = signs[effect]
          return (
            <li key={key} className="flex items-start gap-1.5">
              <Icon aria-hidden size={12} className={`mt-1 shrink-0 ${look}`} />
              <span className="selectable min-w-0 break-words">
                {name !== '' && <span className="sr-only">{name} </span>}
                {text}
              </span>
            </li>
          )
        })}
      </ul>
      {session.tokenId === undefined && (
        <p className="mt-1 text-xs text-soft">
          It cannot be renewed here: it was not minted from a token that is held.
        </p>
      )}
    </section>
  )
}
