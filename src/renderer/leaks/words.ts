import type { Incident, IncidentView, Proof } from '../../contract/incidents'

/** The day of an incident, as a person speaks of it. */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(at)
}

export function timeWords(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

export const stepNames = ['Cut it off', 'Block it here', 'Prove it', 'Tell and close'] as const

/** How a token was cut off, as a line. */
export function cutWords(cut: NonNullable<Incident['cut']>): string {
  if (cut.kind === 'deleted') return `Deleted on the account, ${timeWords(cut.at)}.`
  if (cut.kind === 'gone') return `It was deleted already, found ${timeWords(cut.at)}.`
  return cut.until === undefined
    ? `Stopped before by somebody, found ${timeWords(cut.at)}. When the stop ends is not known here.`
    : `Stopped ${timeWords(cut.at)}, until about ${timeWords(cut.until)}.`
}

const whose: Record<Proof['of'], string> = {
  book: 'From the session book',
  leaked: 'The KS that leaked',
  new: 'Minted just now',
  mint: 'Minting a new one',
}
export const proofOf = (proof: Proof): string => whose[proof.of]

export const verdictWords: Record<Proof['verdict'], { text: string; look: string }> = {
  refused: { text: 'Refused', look: 'text-good' },
  alive: { text: 'Still accepted', look: 'text-bad' },
  ended: { text: 'Had ended by itself', look: 'text-soft' },
  unclear: { text: 'No clear answer', look: 'text-warn' },
}

/** What an incident is about, in its title's second line. */
export function subjectWords({ kind, label, appTokenId, fingerprint }: IncidentView): string {
  if (kind === 'token') return label === appTokenId ? `App token ${label}` : `App token ${label}`
  return `KS ${fingerprint ?? ''}${appTokenId === undefined ? '' : ` of ${label}`}`
}
