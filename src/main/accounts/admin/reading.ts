import type { Reading } from '../../../contract/account'
import { APP_TOKEN_PAGE, type AppTokenList, KalturaError } from '../../../kaltura'
import { toFailure } from '../../bridge/toFailure'
import { isFailed } from '../../failed'
import type { Directory } from './directory'
import { withoutSecret } from './withoutSecret'

/** Pages read before a server is taken to answer without end. */
const MAX_PAGES = 400

export type ListReading = {
  state(): Reading
  /** Goes on where it stopped, or begins anew: after the end, and when told to. Resolves when it is over or paused. */
  read(again: boolean): Promise<void>
  stop(): void
  /** A token was made or changed meanwhile: it counts as read. */
  made(id: string): void
  /** A token was deleted meanwhile: an answer that is still on its way does not bring it back. */
  gone(id: string): void
}

/**
 * Reads an account's app tokens page by page. What was read stays whatever happens to the next page, and reading goes
 * on with the page that failed. Each token counts once, by its id. When tokens moved between pages meanwhile (one was
 * deleted), the pages are gone through a second time for what was missed.
 *
 * @param page reads one page, counted from 1
 * @param onComplete told when all were read
 */
export function openListReading({
  directory,
  partnerId,
  page,
  onChange,
  onComplete,
  now = Date.now,
}: {
  directory: Directory
  partnerId: number
  page: (pageIndex: number, signal: AbortSignal) => Promise<AppTokenList>
  onChange: () => void
  onComplete: (count: number) => void
  now?: () => number
}): ListReading {
  let state: Reading = { state: 'idle', read: 0 }
  let seen = new Set<string>()
  const deleted = new Set<string>()
  let next = { pageIndex: 1, pass: 1 }
  let running: { stop: AbortController; over: Promise<void> } | undefined

  const become = (change: Partial<Reading>) => {
    state = { ...state, ...change }
    onChange()
  }
  const take = ({ objects, totalCount }: AppTokenList) => {
    if (objects.some((token) => token.partnerId !== partnerId)) throw new KalturaError('ANSWER_UNEXPECTED')
    const before = seen.size
    for (const token of objects) {
      seen.add(token.id)
      if (!deleted.has(token.id)) directory.put(withoutSecret(token))
    }
    const isLast = objects.length === 0 || next.pageIndex * APP_TOKEN_PAGE >= totalCount
    const isNew = seen.size > before
    if (!isLast && ((next.pass === 1 && !isNew) || next.pageIndex >= MAX_PAGES)) {
      throw new KalturaError('ANSWER_UNEXPECTED')
    }
    return isLast
  }
  const readAll = async (signal: AbortSignal) => {
    for (;;) {
      const answer = await page(next.pageIndex, signal)
      if (signal.aborted) throw new KalturaError('CANCELLED')
      const isLast = take(answer)
      become({ read: seen.size, of: answer.totalCount })
      if (!isLast) next = { ...next, pageIndex: next.pageIndex + 1 }
      else if (next.pass === 1 && next.pageIndex > 1 && seen.size < answer.totalCount) {
        next = { pageIndex: 1, pass: 2 }
      } else return
    }
  }
  const start = async (signal: AbortSignal) => {
    const { failure: _, ...rest } = state
    state = rest
    become({ state: 'running', read: seen.size })
    try {
      await readAll(signal)
      directory.keepOnly(seen)
      become({ state: 'complete', at: now() })
      onComplete(seen.size)
    } catch (error) {
      const cancelled =
        isFailed(error, 'CANCELLED') || (error instanceof KalturaError && error.code === 'CANCELLED')
      become({ state: 'paused', ...(!cancelled && { failure: toFailure(error, 'account.read') }) })
    }
  }

  return {
    state: () => state,
    read(again) {
      if (running && !running.stop.signal.aborted) return running.over
      if (again || state.state === 'complete') {
        seen = new Set()
        next = { pageIndex: 1, pass: 1 }
      }
      const before = running?.over ?? Promise.resolve()
      const stop = new AbortController()
      const over = before
        .then(() => start(stop.signal))
        .finally(() => {
          if (running === mine) running = undefined
        })
      const mine = { stop, over }
      running = mine
      return over
    },
    stop: () => running?.stop.abort(),
    made: (id) => void seen.add(id),
    gone: (id) => void deleted.add(id),
  }
}
