import { type Incident, REMIND_BEFORE } from '../../contract/incidents'
import { t } from '../../strings'
import type { IncidentBook } from './incidentBook'
import { endOfStop } from './incidentSteps'

/** What is told about a stop that is about to end, or has. */
export type Reminder = 'before' | 'over'

/** Which reminder is due now, and when the next one is; nothing where no stop runs. */
export function dueReminder(
  { cut, reminded }: Pick<Incident, 'cut' | 'reminded'>,
  now: number,
): { due?: Reminder; nextAt?: number } {
  if (cut?.kind !== 'stopped' || reminded === 'over') return {}
  const until = endOfStop(cut)
  if (now >= until) return { due: 'over' }
  const before = until - REMIND_BEFORE
  if (reminded === 'before') return { nextAt: until }
  return now >= before ? { due: 'before', nextAt: until } : { nextAt: before }
}

/** The words of a reminder: which app token by its id, no names. */
export function reminderWords({ appTokenId }: Incident, reminder: Reminder): { title: string; body: string } {
  return {
    title: t(`main.leaks.reminder.${reminder}.title`),
    body:
      appTokenId === undefined
        ? t(`main.leaks.reminder.${reminder}.bodyUnnamed`)
        : t(`main.leaks.reminder.${reminder}.body`, { appTokenId }),
  }
}

/** Milliseconds: a longer wait is taken in steps, since clocks are set and machines sleep. */
const LONGEST_WAIT = 15 * 60_000

/**
 * Reminds of stops that are about to end, and that have: each once, across restarts. A closed incident whose stop is
 * over is opened again.
 *
 * @param now milliseconds
 * @returns `schedule` looks now and waits for the next one
 */
export function openReminders({
  incidents,
  notify,
  now = () => Date.now(),
}: {
  incidents: IncidentBook
  notify: (words: { title: string; body: string }, incident: Incident) => void
  now?: () => number
}): { schedule(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let looking = false

  const schedule = () => {
    // a reminder is itself a change, which would have this look again
    if (looking) return
    looking = true
    clearTimeout(timer)
    let next = Number.POSITIVE_INFINITY
    for (const incident of incidents.all()) {
      const { due } = dueReminder(incident, now())
      if (due) {
        notify(reminderWords(incident, due), incident)
        incidents.change(incident.id, ({ closedAt, ...before }) => ({
          ...before,
          reminded: due,
          ...(due === 'before' && closedAt !== undefined && { closedAt }),
        }))
      }
      next = Math.min(next, dueReminder(incidents.get(incident.id), now()).nextAt ?? next)
    }
    looking = false
    if (next === Number.POSITIVE_INFINITY) return
    timer = setTimeout(schedule, Math.min(Math.max(0, next - now()), LONGEST_WAIT))
    timer.unref?.()
  }
  return { schedule, stop: () => clearTimeout(timer) }
}
