import type { SessionView } from '../../contract/sessions'
import { Failed } from '../failed'

/** Rows the book keeps; beyond that the oldest goes. */
const MAX_SESSIONS = 1_000

export type SessionBook = {
  file(view: SessionView, ks: string): void
  /** newest first */
  window(offset: number, limit: number): { rows: SessionView[]; total: number }
  view(id: string): SessionView
  /** The session that this KS is, by its fingerprint, whether it has ended or not. */
  find(fingerprint: string, partnerId: number): SessionView | undefined
  /** Those that have not ended and pass, newest first. */
  live(passes: (view: SessionView) => boolean): SessionView[]
  /** @throws Failed SESSION_NOT_FOUND, SESSION_ENDED */
  ks(id: string): string
  forget(id: string): void
}

/**
 * The KS minted since the app was opened, in memory only. A KS that has ended is dropped at that moment; its row stays.
 *
 * @param now milliseconds
 */
export function openSessionBook(onChange: () => void, now: () => number = Date.now): SessionBook {
  const sessions = new Map<
    string,
    { view: SessionView; ks: string | undefined; end: NodeJS.Timeout | undefined }
  >()

  const forget = (id: string) => {
    clearTimeout(sessions.get(id)?.end)
    if (sessions.delete(id)) onChange()
  }
  const found = (id: string) => {
    const session = sessions.get(id)
    if (!session) throw new Failed('SESSION_NOT_FOUND')
    return session
  }
  /** A timer holds at most 2^31 ms: a longer wait is taken in steps. */
  const endAt = (id: string, endsAt: number) => {
    const session = sessions.get(id)
    if (!session) return
    const left = endsAt - now()
    if (left <= 0) {
      session.ks = undefined
      session.end = undefined
    } else {
      session.end = setTimeout(() => endAt(id, endsAt), Math.min(left, 2_000_000_000))
      session.end.unref?.()
    }
  }

  return {
    file(view, ks) {
      sessions.set(view.id, { view, ks, end: undefined })
      endAt(view.id, view.endsAt)
      if (sessions.size > MAX_SESSIONS) {
        for (const oldest of sessions.keys()) {
          forget(oldest)
          break
        }
      }
      onChange()
    },
    window(offset, limit) {
      const rows = [...sessions.values()].reverse().map(({ view }) => view)
      return { rows: rows.slice(offset, offset + limit), total: rows.length }
    },
    view: (id) => found(id).view,
    find: (fingerprint, partnerId) =>
      [...sessions.values()].find(
        ({ view }) => view.fingerprint === fingerprint && view.partnerId === partnerId,
      )?.view,
    live: (passes) =>
      [...sessions.values()]
        .reverse()
        .map(({ view }) => view)
        .filter((view) => view.endsAt > now() && passes(view)),
    ks(id) {
      const { ks, view } = found(id)
      if (ks === undefined || view.endsAt <= now()) throw new Failed('SESSION_ENDED')
      return ks
    },
    forget,
  }
}
