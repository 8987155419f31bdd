import { Siren } from 'lucide-react'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { dayWords, stepNames, subjectWords } from './words'

/** Above everything: which incident is open, how far it has come, and the way on. */
export function IncidentNotice() {
  const { incidents } = useStores()
  const { rows } = useStore(incidents)
  const [first] = rows
  if (!first) return null
  const step = stepNames[first.step - 1]
  return (
    <section
      aria-label="Open incidents"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-bad-line bg-bad-soft px-4 py-1.5"
    >
      <Siren aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-bad" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">
          Incident of {dayWords(first.openedAt)}, step {first.step} of 4
        </strong>{' '}
        <span className="text-soft">
          {subjectWords(first)}: {first.isStopOver ? 'the stop is over, it works again' : step?.toLowerCase()}
          {rows.length > 1 && ` · ${rows.length - 1} more`}
        </span>
      </p>
      {rows.slice(0, 3).map((incident, n) => (
        <Button key={incident.id} size="small" onPress={() => incidents.show(incident)}>
          {n === 0 ? 'Go on' : subjectWords(incident)}
        </Button>
      ))}
    </section>
  )
}
