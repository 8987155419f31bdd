import { CircleAlert, CircleCheck, CircleMinus, Info, type LucideIcon } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { Finding, FindingState, Tryout } from '../../contract/doctor'
import { findingWords, stateName } from '../../contract/doctorWords'
import type { HelpPlace } from '../../help/model'
import { Button } from '../ui/Button'
import { Rich } from '../ui/Rich'

const marks: Record<FindingState, { icon: LucideIcon; tone: string }> = {
  good: { icon: CircleCheck, tone: 'text-good' },
  note: { icon: Info, tone: 'text-warn' },
  bad: { icon: CircleAlert, tone: 'text-bad' },
  absent: { icon: CircleMinus, tone: 'text-faint' },
}

/** Around what is only read out. */
const unseen = <span className="sr-only" />

/** The checks beside which one can have something tried. */
const tryouts: Record<string, Tryout> = { keychain: 'keychain', clipboard: 'clipboard' }

type FindingRowProps = {
  finding: Finding
  onGo: (place: HelpPlace) => void
  onTry: (what: Tryout) => void
  trying: Tryout | undefined
}

/** One finding: how it stands, what it means, what to do. */
export function FindingRow({ finding, onGo, onTry, trying }: FindingRowProps) {
  const { name, means, next, help } = findingWords(finding)
  const { icon: Icon, tone } = marks[finding.state]
  const tryout = tryouts[finding.check]
  const tryWords = tryout && (`doctor.row.${trying === tryout ? 'trying' : 'try'}.${tryout}` as const)
  return (
    <li className="flex items-start gap-2.5 border-t border-line py-2">
      <Icon aria-hidden size={16} strokeWidth={1.75} className={`mt-0.5 shrink-0 ${tone}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-semibold">{name}</strong>
          <span className={`text-xs ${tone}`}>{stateName(finding.state)}</span>
          {finding.facts.failure !== undefined && (
            <code className="selectable text-2xs break-all text-soft">{finding.facts.failure}</code>
          )}
        </p>
        <p>{means}</p>
        {finding.shown !== undefined && (
          <p dir="auto" className="selectable font-mono text-xs wrap-anywhere text-soft">
            {finding.shown}
          </p>
        )}
        {next.length > 0 && (
          <ul className="list-disc ps-4 text-soft marker:text-faint">
            {next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
      </div>
      <span className="flex shrink-0 items-center gap-2">
        {tryout && tryWords && (
          <Button size="small" isPending={trying === tryout} onPress={() => onTry(tryout)}>
            <Rich text={tryWords} parts={{ unseen }} />
          </Button>
        )}
        <Link
          onPress={() => onGo(help)}
          className="focus-ring cursor-pointer rounded-sm text-xs text-accent-text underline underline-offset-2 data-hovered:no-underline"
        >
          <Rich text="doctor.row.help" parts={{ unseen }} values={{ name }} />
        </Link>
      </span>
    </li>
  )
}
