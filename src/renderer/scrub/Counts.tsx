import { CircleCheck, EyeOff } from 'lucide-react'
import { type ScrubKind, type ScrubResult, scrubKindSchema } from '../../contract/scrub'
import { t } from '../../strings'
import { kindWords } from './scrubWords'

/** How many of each kind were taken out. */
export function Counts({ counts }: { counts: ScrubResult['counts'] }) {
  const found = scrubKindSchema.options
    .map((kind): [ScrubKind, number] => [kind, counts[kind] ?? 0])
    .filter(([, count]) => count > 0)
  if (found.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck aria-hidden size={15} strokeWidth={1.75} className="text-good" />
        {t('scrub.result.nothing')}
      </p>
    )
  }
  return (
    <ul aria-label={t('scrub.result.takenOut')} className="flex flex-wrap gap-1.5">
      {found.map(([kind, count]) => (
        <li
          key={kind}
          className="inline-flex h-6 items-center gap-1.5 rounded-md border border-line-strong bg-canvas px-2"
        >
          <EyeOff aria-hidden size={13} strokeWidth={1.75} className="text-soft" />
          <span className="numerals font-semibold">{count}</span>
          {kindWords(kind, count)}
        </li>
      ))}
    </ul>
  )
}
