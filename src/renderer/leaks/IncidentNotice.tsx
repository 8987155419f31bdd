import { Siren } from 'lucide-react'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { dayWords, steps, subjectWords } from './words'

/** Above everything: which incident is open, how far it has come, and the way on. */
export function IncidentNotice() {
  const { incidents } = useStores()
  const { rows } = useStore(incidents)
  const [first] = rows
  if (!first) return null
  const { step, isStopOver, openedAt } = first
  const subject = subjectWords(first)
  return (
    <section
      aria-label={t('leaks.notice.region')}
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-bad-line bg-bad-soft px-4 py-1.5"
    >
      <Siren aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-bad" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">
          {t('leaks.notice.title', { day: dayWords(openedAt), step })}
        </strong>{' '}
        <span className="text-soft">
          {isStopOver
            ? t('leaks.notice.stopOver', { subject })
            : t(`leaks.notice.next.${steps[step]}`, { subject })}
          {rows.length > 1 && ` · ${t('leaks.notice.more', { count: rows.length - 1 })}`}
        </span>
      </p>
      {rows.slice(0, 3).map((incident, n) => (
        <Button key={incident.id} size="small" onPress={() => incidents.show(incident)}>
          {n === 0 ? t('leaks.notice.goOn') : subjectWords(incident)}
        </Button>
      ))}
    </section>
  )
}
