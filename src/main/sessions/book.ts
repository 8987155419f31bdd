import type { BookSummary, SessionFilter, SessionView } from '../../contract/sessions'
import { Failed } from '../failed'
import { fits, summarize } from './bookParts'

/** Rows the book keeps; beyond that the oldest goes. */
const MAX_SESSIONS = 1_000

export type SessionBook = {
  file(view: SessionView, ks: string): void
  /** newest first, so that a row never changes its place among those that fit */
  window(
    offset: number,
    limit: number,
    wanted?: { state?: 'alive' | 'ended' | undefined; filter?: SessionFilter | undefined },
  ): { rows: SessionView[]; total: number }
  /** what is in the book, counted by case, token and environment */
  summary(): Omit<BookSummary, 'openCase'>
  view(id: string): SessionView
  /** The session that this KS is, by its fingerprint, whether it has ended or not. */
  find(fingerprint: string, partnerId: number): SessionView | undefined
  /** Those that have not ended, whose KS is here, and that pass; newest first. */
  live(passes: (view: SessionView) => boolean): SessionView[]
  /**
   * Hands the KS out, which is from then on in use somewhere.
   * @throws Failed SESSION_NOT_FOUND, SESSION_ENDED, SESSION_LET_GO
   */
  ks(id: string): string
  /** Lends the KS for a question about it to its own server: that does not count as use. Throws as `ks` does. */
  lend(id: string): string
  /** the sessions that are alive and whose KS was handed out and is here still */
  inUse(): SessionView[]
  forget(id: string): void
  /** Lets go of every KS. The rows stay, and say so. */
  letGo(): void
  /** Forgets all that fit. @returns their ids */
  forgetMany(filter: SessionFilter): string[]
}

type Entry = { view: SessionView; ks: string | undefined; end: NodeJS.Timeout | undefined; isUsed: boolean }

/**
 * The KS minted since the app was opened, in memory only. A KS that has ended is dropped at that moment; its row stays.
 *
 * @param onChange called when a session comes, goes, ends, or is used for the first time
 * @param now milliseconds
 */
export function openSessionBook(onChange: () => void, now: () => number = Date.now): SessionBook {
  const sessions = new Map<string, Entry>()

  const drop = (id: string) => {
    clearTimeout(sessions.get(id)?.end)
    return sessions.delete(id)
  }
  const found = (id: string) => {
    const session = sessions.get(id)
    if (!session) throw new Failed('SESSION_NOT_FOUND')
    return session
  }
  const isAlive = ({ endsAt }: SessionView) => endsAt > now()
  const ksOf = ({ ks, view }: Entry): string => {
    if (!isAlive(view)) throw new Failed('SESSION_ENDED')
    if (ks === undefined) throw new Failed('SESSION_LET_GO')
    return ks
  }
  const newestFirst = () => [...sessions.values()].reverse().map(({ view }) => view)
  /** A timer holds at most 2^31 ms: a longer wait is taken in steps. */
  const endAt = (id: string, endsAt: number) => {
    const session = sessions.get(id)
    if (!session) return
    const left = endsAt - now()
    if (left > 0) {
      session.end = setTimeout(
        () => {
          endAt(id, endsAt)
          if (!isAlive(session.view)) onChange()
        },
        Math.min(left, 2_000_000_000),
      )
      session.end.unref?.()
    } else {
      session.ks = undefined
      session.end = undefined
    }
  }

  return {
    file(view, ks) {
      sessions.set(view.id, { view, ks, end: undefined, isUsed: false })
      endAt(view.id, view.endsAt)
      if (sessions.size > MAX_SESSIONS) {
        for (const oldest of sessions.keys()) {
          drop(oldest)
          break
        }
      }
      onChange()
    },
    window(offset, limit, { state, filter = {} } = {}) {
      const rows = newestFirst().filter(
        (view) => fits(view, filter) && (state === undefined || isAlive(view) === (state === 'alive')),
      )
      return { rows: rows.slice(offset, offset + limit), total: rows.length }
    },
    summary: () => summarize(newestFirst(), isAlive),
    view: (id) => found(id).view,
    find: (fingerprint, partnerId) =>
      [...sessions.values()].find(
        ({ view }) => view.fingerprint === fingerprint && view.partnerId === partnerId,
      )?.view,
    live: (passes) =>
      newestFirst().filter((view) => isAlive(view) && view.isLetGo === undefined && passes(view)),
    ks(id) {
      const session = found(id)
      const ks = ksOf(session)
      if (!session.isUsed) {
        session.isUsed = true
        onChange()
      }
      return ks
    },
    lend: (id) => ksOf(found(id)),
    inUse: () =>
      [...sessions.values()]
        .filter(({ view, ks, isUsed }) => isUsed && ks !== undefined && isAlive(view))
        .map(({ view }) => view),
    forget(id) {
      if (drop(id)) onChange()
    },
    letGo() {
      for (const session of sessions.values()) {
        if (session.ks === undefined) continue
        session.ks = undefined
        if (isAlive(session.view)) session.view = { ...session.view, isLetGo: true }
      }
      if (sessions.size > 0) onChange()
    },
    forgetMany(filter) {
      const going = newestFirst()
        .filter((view) => fits(view, filter))
        .map(({ id }) => id)
      for (const id of going) drop(id)
      if (going.length > 0) onChange()
      return going
    },
  }
}
