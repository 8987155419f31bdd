import { setImmediate as yieldToOthers } from 'node:timers/promises'
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
 * @param onEnd told when reading ended or paused: what was read is in the directory
 * @param onComplete told when all were read
 */
export function openListReading({
  directory,
  partnerId,
  page,
  onChange,
  onEnd = () => {},
  onComplete,
  now = Date.now,
}: {
  directory: Directory
  partnerId: number
  page: (pageIndex: number, signal: AbortSignal) => Promise<AppTokenList>
  onChange: () => void
  onEnd?: () => void
  onComplete: (count: number) => void
  now?: () => number
}): ListReading {
  let state: Reading = { state: 'idle', read: 0 }
  let seen = new Set<string>()
  const deleted = new Set<string>()
  /** `counted`: tokens that the account said it has, with the page before */
  let next: { pageIndex: number; pass: 1 | 2; counted?: number; moved: boolean } = firstPage(1)
  /** what the first of two passes had seen */
  let earlier = new Set<string>()
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
  const readAll = async (signal: AbortSignal): Promise<ReadonlySet<string>> => {
    for (;;) {
      const answer = await page(next.pageIndex, signal)
      // the answer was parsed in this turn: what is done with it takes the next
      await yieldToOthers()
      if (signal.aborted) throw new KalturaError('CANCELLED')
      const isLast = take(answer)
      become({ read: seen.size, of: answer.totalCount })
      const moved = next.moved || answer.totalCount < (next.counted ?? 0)
      const missed = moved || seen.size < answer.totalCount
      if (!isLast) {
        next = { ...next, pageIndex: next.pageIndex + 1, counted: answer.totalCount, moved }
      } else if (next.pass === 1 && next.pageIndex > 1 && missed) {
        earlier = seen
        seen = new Set()
        next = firstPage(2)
      } else return missed ? new Set([...seen, ...earlier]) : seen
    }
  }
  const start = async (signal: AbortSignal) => {
    const { failure: _, ...rest } = state
    state = rest
    become({ state: 'running', read: seen.size })
    try {
      const all = await readAll(signal)
      directory.keepOnly(all)
      become({ state: 'complete', at: now() })
      onComplete(all.size)
    } catch (error) {
      const cancelled =
        isFailed(error, 'CANCELLED') || (error instanceof KalturaError && error.code === 'CANCELLED')
      become({ state: 'paused', ...(!cancelled && { failure: toFailure(error, 'account.read') }) })
    }
    onEnd()
  }

  return {
    state: () => state,
    read(again) {
      if (running && !running.stop.signal.aborted) return running.over
      if (again || state.state === 'complete') {
        seen = new Set()
        earlier = new Set()
        next = firstPage(1)
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

function firstPage(pass: 1 | 2) {
  return { pageIndex: 1, pass, moved: false }
}
