import type { FailureCode } from '../../contract/failures'
import type { RotationBatch } from '../../contract/rotation'
import { toFailure } from '../bridge/toFailure'
import { Failed } from '../failed'

export type BatchItem = { tokenId: string; appTokenId: string; label: string }
export type Batch = {
  state(): RotationBatch | undefined
  /**
   * Works through tokens, one after the other, in the background; then, before it counts as over, `after`. @throws Failed ROTATION_RUNNING while another goes on
   */
  start(
    kind: RotationBatch['kind'],
    items: readonly BatchItem[],
    work: (tokenId: string) => Promise<void>,
    after: () => void,
  ): Promise<void>
  stop(): void
  dismiss(): void
  /** Resolves when nothing goes on. */
  settled(): Promise<void>
}

/** Failures of one token: the next may fare better. Anything else would meet it as well. */
const OF_ONE: readonly FailureCode[] = [
  'APP_TOKEN_ID_NOT_FOUND',
  'APP_TOKEN_EXPIRED',
  'APP_TOKEN_NOT_ACTIVE',
  'INVALID_APP_TOKEN_HASH',
  'INVALID_EXPIRY',
  'INVALID_LIFETIME',
  'TOKEN_NOT_HELD',
  'TOKEN_NOT_READY',
  'DUPLICATE_TOKEN',
  'SECRET_MISSING',
  'SECRET_MISMATCH',
  'ROTATION_RUNNING',
  'ROTATION_NO_ADMIN',
  'ROTATION_DIFFERS',
  'ROTATION_SUCCESSOR_GONE',
  'ROTATION_TOO_LATE',
]

/** @param onChange told whenever the state is another */
export function openBatch(onChange: () => void): Batch {
  let state: RotationBatch | undefined
  let running: Promise<void> = Promise.resolve()

  const change = (tokenId: string, next: Partial<RotationBatch['items'][number]>) => {
    if (!state) return
    const items = state.items.map((item) => (item.tokenId === tokenId ? { ...item, ...next } : item))
    state = { ...state, items }
    onChange()
  }
  const isStopping = () => state?.state === 'stopping'
  const run = async (
    items: readonly BatchItem[],
    work: (tokenId: string) => Promise<void>,
    after: () => void,
  ) => {
    for (const { tokenId } of items) {
      if (isStopping()) break
      change(tokenId, { end: 'running' })
      try {
        await work(tokenId)
        change(tokenId, { end: 'done' })
      } catch (error) {
        const failure = toFailure(error, 'rotation')
        change(tokenId, { end: 'failed', failure })
        if (!OF_ONE.includes(failure.code)) break
      }
    }
    after()
    if (!state) return
    const ended = state.items.map((item) =>
      item.end === 'waiting' ? { ...item, end: 'untried' as const } : item,
    )
    state = { ...state, state: 'over', items: ended }
    onChange()
  }

  return {
    state: () => state,
    async start(kind, items, work, after) {
      if (state && state.state !== 'over') throw new Failed('ROTATION_RUNNING')
      state = { kind, state: 'running', items: items.map((item) => ({ ...item, end: 'waiting' })) }
      onChange()
      running = run(items, work, after)
      await running
    },
    stop() {
      if (state?.state !== 'running') return
      state = { ...state, state: 'stopping' }
      onChange()
    },
    dismiss() {
      if (state?.state !== 'over') return
      state = undefined
      onChange()
    },
    settled: () => running,
  }
}
