import type { Incident, IncidentView, Proof } from '../../contract/incidents'
import { formatLocale, t } from '../../strings'

/** The day of an incident, as a person speaks of it. */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat(formatLocale, { day: 'numeric', month: 'short' }).format(at)
}

export function timeWords(at: number): string {
  return new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** The steps of an incident, by the names of their texts. */
export const steps = { 1: 'cutOff', 2: 'block', 3: 'prove', 4: 'tell' } as const

/** How a token was cut off, as a line. */
export function cutWords(cut: NonNullable<Incident['cut']>): string {
  const at = timeWords(cut.at)
  if (cut.kind !== 'stopped') return t(`leaks.cutOff.done.${cut.kind}`, { at })
  return cut.until === undefined
    ? t('leaks.cutOff.done.stoppedBefore', { at })
    : t('leaks.cutOff.done.stopped', { at, until: timeWords(cut.until) })
}

export const verdictLooks: Record<Proof['verdict'], string> = {
  refused: 'text-good',
  alive: 'text-bad',
  ended: 'text-soft',
  unclear: 'text-warn',
}

/** What an incident is about, in its title's second line. */
export function subjectWords({ kind, label, appTokenId, fingerprint = '' }: IncidentView): string {
  if (kind === 'token') return t('leaks.subject.token', { label })
  return appTokenId === undefined
    ? t('leaks.subject.ks', { fingerprint })
    : t('leaks.subject.ksOfToken', { fingerprint, label })
}
