import { type Adopting, MAX_TOLD } from '../../../contract/account'
import type { Failure } from '../../../contract/failures'
import { checkLabel, MAX_LABEL_LENGTH } from '../../../contract/inputRules'
import { type AppToken, type AppTokenList, KalturaError } from '../../../kaltura'
import { toFailure } from '../../bridge/toFailure'
import { isFailed } from '../../failed'
import type { Vault } from '../../vault/vault'
import { declaredCaps } from '../declaredCaps'
import type { Directory, HeldOfAccount } from './directory'
import { withoutSecret } from './withoutSecret'

/** Tokens whose secrets are asked for at once: few, so that few are in memory at any time. */
const AT_ONCE = 50

export type Account = { serviceUrl: string; partnerId: number }

/** What became of one token. */
export type Adopted =
  | { outcome: 'kept' | 'refreshed'; heldId: string; label: string }
  | { outcome: 'failed'; failure: Failure }

/** Puts a token with its secret into the vault, or refreshes the limits of one that is held. @throws what the vault throws */
export type Keep = (token: AppToken) => Promise<Exclude<Adopted, { outcome: 'failed' }>>

/**
 * Takes an app token over into the inventory: its secret into the keychain, its limits as declared, its description as
 * label.
 */
export function openKeep(vault: Vault, account: Account, held: () => HeldOfAccount): Keep {
  return async (token) => {
    const clean = withoutSecret(token)
    const caps = declaredCaps(clean)
    const { hashType } = token
    const here = held().get(token.id)
    if (here) {
      await vault.edit(here.id, { caps, hashType })
      return { outcome: 'refreshed', heldId: here.id, label: here.label }
    }
    const label = labelFrom(clean.description)
    const added = await vault.add(
      { ...account, appTokenId: token.id, label, tags: [], hashType, caps },
      token.token,
    )
    return { outcome: 'kept', heldId: added.id, label }
  }
}

export type Adoption = {
  state(): Adopting | undefined
  /** Adds tokens to what is taken over, and goes on. Those that are waiting already count once. */
  start(ids: readonly string[]): void
  stop(): void
  goOn(): void
  /** Forgets a finished or paused adoption. */
  dismiss(): void
  /** Resolves when nothing goes on. */
  settled(): Promise<void>
}

/**
 * Takes over many tokens, a few at a time. A failure of one token is kept beside its name, and the others go on; where
 * the keychain or the network fails, it pauses with what is left, and nothing is done twice when it goes on.
 *
 * @param fetch asks the account for these tokens, with their secrets
 * @param note told what became of each token
 */
export function openAdoption({
  directory,
  fetch,
  keep,
  partnerId,
  onChange,
  note,
}: {
  directory: Directory
  fetch: (ids: readonly string[], signal: AbortSignal) => Promise<AppTokenList>
  keep: Keep
  partnerId: number
  onChange: () => void
  note: (id: string, adopted: Adopted) => void
}): Adoption {
  let state: Adopting | undefined
  let waiting = new Set<string>()
  let running: { stop: AbortController; over: Promise<void> } | undefined

  const become = (change: Partial<Adopting>) => {
    if (state) state = { ...state, ...change }
    onChange()
  }
  const count = (id: string, adopted: Adopted) => {
    waiting.delete(id)
    note(id, adopted)
    if (!state) return
    const { done, kept, refreshed, failed, failures } = state
    if (adopted.outcome !== 'failed') {
      become({
        done: done + 1,
        kept: kept + Number(adopted.outcome === 'kept'),
        refreshed: refreshed + Number(adopted.outcome === 'refreshed'),
      })
      return
    }
    const name = directory.get(id)?.description || id
    const told = [...failures, { id, name, failure: adopted.failure }].slice(0, MAX_TOLD)
    become({ done: done + 1, failed: failed + 1, failures: told })
  }
  const one = async (id: string, token: AppToken | undefined) => {
    if (!token) {
      count(id, { outcome: 'failed', failure: { code: 'APP_TOKEN_ID_NOT_FOUND' } })
      directory.delete(id)
      return
    }
    directory.put(withoutSecret(token))
    try {
      count(id, await keep(token))
    } catch (error) {
      if (concernsAll(error)) throw error
      count(id, { outcome: 'failed', failure: toFailure(error, 'account.adopt') })
    }
  }
  const work = async (signal: AbortSignal) => {
    try {
      while (waiting.size > 0) {
        const ids = [...waiting].slice(0, AT_ONCE)
        const { objects } = await fetch(ids, signal)
        if (objects.some((token) => token.partnerId !== partnerId))
          throw new KalturaError('ANSWER_UNEXPECTED')
        const found = new Map(objects.map((token) => [token.id, token]))
        for (const id of ids) {
          if (signal.aborted) throw new KalturaError('CANCELLED')
          await one(id, found.get(id))
        }
      }
      become({ state: 'done' })
    } catch (error) {
      const cancelled = error instanceof KalturaError && error.code === 'CANCELLED'
      become({ state: 'paused', ...(!cancelled && { failure: toFailure(error, 'account.adopt') }) })
    }
  }
  const go = () => {
    if (running && !running.stop.signal.aborted) return
    if (!state || waiting.size === 0) return
    const { failure: _, ...rest } = state
    state = { ...rest, state: 'running' }
    onChange()
    const before = running?.over ?? Promise.resolve()
    const stop = new AbortController()
    const over = before
      .then(() => work(stop.signal))
      .finally(() => {
        if (running === mine) running = undefined
      })
    const mine = { stop, over }
    running = mine
  }

  return {
    state: () => state,
    start(ids) {
      if (!state || state.state === 'done') {
        state = { state: 'running', done: 0, of: 0, kept: 0, refreshed: 0, failed: 0, failures: [] }
        waiting = new Set()
      }
      for (const id of ids) waiting.add(id)
      state = { ...state, of: state.done + waiting.size }
      go()
      if (waiting.size === 0) become({ state: 'done' })
    },
    stop: () => running?.stop.abort(),
    goOn: go,
    dismiss() {
      running?.stop.abort()
      waiting = new Set()
      state = undefined
      onChange()
    },
    settled: () => running?.over ?? Promise.resolve(),
  }
}

/** Failures that the next token would meet as well: the keychain's and the inventory file's. */
function concernsAll(error: unknown): boolean {
  return isFailed(error) && /^(KEYCHAIN|INVENTORY)_/.test(error.failure.code)
}

/** A description as a label: its beginning, where that can be one. */
function labelFrom(description: string | null): string {
  const line = (description ?? '').replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim()
  const short = line.length > MAX_LABEL_LENGTH ? `${line.slice(0, MAX_LABEL_LENGTH - 1).trimEnd()}…` : line
  const checked = checkLabel(short)
  return checked.ok ? checked.value : ''
}
