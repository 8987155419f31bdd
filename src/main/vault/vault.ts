import { randomUUID } from 'node:crypto'
import type { Health } from '../../contract/health'
import type { Caps, HashTypeName, MintRequest, Preset, Standing } from '../../contract/tokens'
import { MAX_HISTORY, PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { Failed, isFailed } from '../failed'
import { fingerprint } from './fingerprint'
import type { Inventory } from './inventory'
import type { ProvenKeychain } from './provenAbsence'
import type { TokenRecord } from './record'
import { seal, unseal } from './seal'

/** The name under which secrets lie in the keychain; those of the practice account are kept apart. */
export const KEYCHAIN_SERVICE = 'KSmith'
export const PRACTICE_KEYCHAIN_SERVICE = 'KSmith practice'

/** Which app token of which account. */
export type TokenPlace = { serviceUrl: string; partnerId: number; appTokenId: string }

export type NewToken = TokenPlace & {
  label: string
  tags: string[]
  hashType: HashTypeName
  caps?: Caps
  presets?: Preset[]
  pinned?: boolean
  environmentId?: string
  /** it leaked elsewhere: nothing is minted from it here either */
  compromised?: { at: number }
  /** of a successor that is not in its place yet */
  standing?: Standing
}

export type Vault = {
  /** @throws Failed DUPLICATE_TOKEN for an app token of an account that is held already */
  refuseHeld(token: TokenPlace): void
  /** Keeps a token: its metadata in the inventory, its secret in the keychain. @throws Failed DUPLICATE_TOKEN, KEYCHAIN_*, INVENTORY_* */
  add(token: NewToken, secret: string): Promise<TokenRecord>
  /**
   * Adds up to a few hundred tokens with two writes of the inventory in all, in the same protocol as {@link Vault.add}.
   * Each ends by itself; once the keychain or the disk refuses altogether, or when `signal` is aborted, the rest is
   * not tried and leaves no trace.
   *
   * @param onEnd told after each token whose secret was tried
   * @returns what became of each, in the order given
   */
  addMany(
    tokens: readonly { token: NewToken; secret: string }[],
    options?: { signal?: AbortSignal; onEnd?: () => void },
  ): Promise<AddOutcome[]>
  /** Puts another secret in the place of a token's. The account it is bound to stays. */
  replaceSecret(id: string, secret: string): Promise<TokenRecord>
  /** Removes the secret, makes sure that it is gone, then forgets the token. */
  remove(id: string): Promise<void>
  /** Changes metadata that is not bound to the secret. An environment that is there but undefined is taken away. */
  edit(
    id: string,
    change: Partial<Pick<TokenRecord, 'label' | 'tags' | 'hashType' | 'pinned' | 'caps' | 'presets'>> & {
      environmentId?: string | undefined
    },
  ): Promise<TokenRecord>
  /**
   * Puts a successor into the place of a token, in one write: it takes over everything but what is its own, and the old
   * one is retired. Does nothing where that was done before. @throws Failed TOKEN_NOT_READY, INVENTORY_*
   */
  succeed(oldId: string, newId: string, retirement: Retirement): Promise<TokenRecord>
  /** Has a retired token be one of the list again, under another label. */
  reinstate(id: string, label: string): Promise<TokenRecord>
  /** Marks a token as leaked, or takes that back. @throws Failed TOKEN_NOT_READY, INVENTORY_* */
  markLeaked(id: string, leaked: boolean): Promise<TokenRecord>
  /** Deletes a leaked token's secret from the keychain, makes sure that it is gone, and keeps the record. */
  removeSecret(id: string): Promise<TokenRecord>
  /**
   * Keeps how tokens were found, in one write. What is about a token that is gone, or has another secret by now, is
   * dropped. @throws Failed INVENTORY_*
   */
  noteHealth(found: readonly { record: TokenRecord; health: Health; caps?: Caps }[]): Promise<void>
  /**
   * Keeps the limits and hash types that an account states of held tokens, in one write, where they are others than are
   * known. @throws Failed INVENTORY_*
   */
  noteDeclared(found: readonly { id: string; caps: Caps; hashType: HashTypeName }[]): Promise<void>
  /** Remembers that a token was used, for the order of the list and for repeating. Not waited for. */
  noteUse(id: string, request: MintRequest, caps: Caps): void
  /** Hands a token's secret to `use` and lets go of it. @throws Failed SECRET_MISSING, SECRET_MISMATCH, TOKEN_NOT_READY, KEYCHAIN_* */
  withSecret<T>(id: string, use: (secret: string, record: TokenRecord) => T): Promise<T>
  /** @throws Failed TOKEN_NOT_HELD */
  record(id: string): TokenRecord
  /** Finishes or undoes every change that a crash or a silent keychain left unfinished. Never enumerates secrets. */
  settle(): Promise<void>
}

/** What a retired token is marked with; times in epoch milliseconds. */
export type Retirement = { rotation: string; at: number; deleteAfter: number }

/** `untried`: something else ended it before its turn; `failure` says what, unless it was the signal. */
export type AddOutcome =
  | { end: 'added'; record: TokenRecord }
  /** `id`: the record stays with its intent, because what was asked may still happen */
  | { end: 'failed'; failure: Failed; id?: string }
  | { end: 'untried'; failure?: Failed }

/** What is known of a token that no answer was seen from. */
export const UNKNOWN_CAPS: Caps = {
  duration: { source: 'unknown' },
  expiry: { source: 'unknown' },
  type: { source: 'unknown' },
  userId: { source: 'unknown' },
  privileges: { source: 'unknown' },
}
const WEEK = 7 * 24 * 3600 * 1000
const RECENT_USER_IDS = 8

/**
 * The protocol that keeps the inventory file and the keychain together although no write touches both: the record
 * carries the intent, on disk, before the keychain is asked; after it, the record is settled.
 *
 * @param now milliseconds
 */
export function openVault(
  inventory: Inventory,
  keychain: ProvenKeychain,
  now: () => number = Date.now,
): Vault {
  /** ids with a change under way in this process: two changes of one record never interleave */
  const busy = new Set<string>()

  const record = (id: string): TokenRecord => {
    const found = inventory.get(id)
    if (!found) throw new Failed('TOKEN_NOT_HELD')
    return found
  }
  const ready = (id: string): TokenRecord => {
    const found = record(id)
    if (found.intent || busy.has(id))
      throw new Failed('TOKEN_NOT_READY', { params: { label: labelOf(found) } })
    return found
  }
  const beginning = (token: NewToken, secret: string): TokenRecord => {
    const id = randomUUID()
    return {
      ...token,
      caps: token.caps ?? UNKNOWN_CAPS,
      id,
      entryId: id,
      fingerprint: fingerprint(secret),
      intent: { kind: 'adding' },
      pinned: token.pinned ?? false,
      recentUserIds: [],
      createdAt: now(),
      score: 0,
    }
  }
  /** A change that cannot be saved did not happen: what is in memory is what is on the disk. */
  const putAll = async (records: readonly TokenRecord[]): Promise<void> => {
    const before = records.map(({ id }) => inventory.get(id))
    for (const next of records) inventory.put(next)
    try {
      await inventory.saved()
    } catch (error) {
      for (const [at, next] of records.entries()) {
        if (inventory.get(next.id) !== next) continue
        const old = before[at]
        if (old) inventory.put(old)
        else inventory.delete(next.id)
      }
      throw error
    }
  }
  const put = async (next: TokenRecord): Promise<TokenRecord> => {
    await putAll([next])
    return next
  }
  const exclusively = async <T>(id: string, change: () => Promise<T>): Promise<T> => {
    if (busy.has(id)) throw new Failed('TOKEN_NOT_READY')
    busy.add(id)
    try {
      return await change()
    } finally {
      busy.delete(id)
    }
  }
  /** What was left behind may still write: until that is over, an entry cannot be called absent. */
  const quiet = (service: string, entryId: string) => {
    if (keychain.outstanding(service, entryId)) throw new Failed('KEYCHAIN_WAITING')
  }
  const deleteForSure = async (service: string, entryId: string): Promise<void> => {
    quiet(service, entryId)
    await keychain.delete(service, entryId)
    if ((await keychain.get(service, entryId)) !== null) throw new Failed('SECRET_NOT_DELETED')
  }
  const forget = async (gone: TokenRecord): Promise<void> => {
    inventory.delete(gone.id)
    try {
      await inventory.saved()
    } catch (error) {
      inventory.put(gone)
      throw error
    }
    const service = serviceOf(gone)
    if (inventory.all().some((held) => serviceOf(held) === service)) return
    // the sentinel is no secret: one that stays is taken away with the next last token
    await keychain.leave(service).catch(() => {})
  }
  const finishReplacing = async (of: TokenRecord): Promise<TokenRecord> => {
    if (of.intent?.kind !== 'replacing') return of
    await deleteForSure(serviceOf(of), of.intent.oldEntryId)
    return put(settled(of))
  }

  const settleOne = async (unsettled: TokenRecord): Promise<void> => {
    const { intent } = unsettled
    const service = serviceOf(unsettled)
    if (intent?.kind === 'adding') {
      quiet(service, unsettled.entryId)
      if ((await keychain.get(service, unsettled.entryId)) === null) await forget(unsettled)
      else await put(settled(unsettled))
    } else if (intent?.kind === 'replacing') {
      if (unsettled.entryId !== intent.newEntryId) {
        quiet(service, intent.newEntryId)
        if ((await keychain.get(service, intent.newEntryId)) === null) {
          await put(settled(unsettled))
          return
        }
        unsettled = await put({
          ...unsettled,
          entryId: intent.newEntryId,
          fingerprint: intent.newFingerprint,
        })
      }
      await finishReplacing(unsettled)
    } else if (intent?.kind === 'removing') {
      await deleteForSure(service, unsettled.entryId)
      await forget(unsettled)
    }
  }

  let settling: Promise<void> | undefined
  const settleAll = async () => {
    let failure: unknown
    for (const { id, intent } of inventory.all()) {
      if (!intent || busy.has(id)) continue
      try {
        await exclusively(id, async () => {
          // it may have changed, or gone, while the ones before it were settled
          const current = inventory.get(id)
          if (current?.intent) await settleOne(current)
        })
      } catch (error) {
        failure ??= error
      }
    }
    if (failure) throw failure
  }

  const refuseHeld = (token: TokenPlace) => {
    const twin = inventory.all().find((held) => sameToken(held, token))
    if (twin) throw new Failed('DUPLICATE_TOKEN', { field: 'appTokenId', params: { label: labelOf(twin) } })
  }

  return {
    record,
    refuseHeld,

    async add(token, secret) {
      refuseHeld(token)
      const adding = beginning(token, secret)
      const { id } = adding
      return exclusively(id, async () => {
        await put(adding)
        try {
          await keychain.set(serviceOf(adding), adding.entryId, seal(adding, secret))
        } catch (error) {
          // a keychain that did not answer yet may still store it: then the intent stays until that is known
          if (!isFailed(error, 'KEYCHAIN_WAITING')) inventory.delete(id)
          throw error
        }
        return put(settled(adding))
      })
    },

    async addMany(tokens, { signal, onEnd = () => {} } = {}) {
      const held = new Map(inventory.all().map((record) => [nameOf(record), record]))
      const outcomes: AddOutcome[] = []
      const begun: { at: number; record: TokenRecord; secret: string }[] = []
      for (const [at, { token, secret }] of tokens.entries()) {
        const twin = held.get(nameOf(token))
        if (twin) {
          const params = { label: labelOf(twin) }
          outcomes[at] = {
            end: 'failed',
            failure: new Failed('DUPLICATE_TOKEN', { field: 'appTokenId', params }),
          }
          continue
        }
        const record = beginning(token, secret)
        held.set(nameOf(token), record)
        begun.push({ at, record, secret })
      }
      const finish = (outcome: (at: number) => AddOutcome) => {
        for (const { at } of begun) outcomes[at] ??= outcome(at)
      }
      for (const { record } of begun) {
        busy.add(record.id)
        inventory.put(record)
      }
      try {
        try {
          await inventory.saved()
        } catch (error) {
          for (const { record } of begun) inventory.delete(record.id)
          const failure = asFailed(error)
          finish(() => ({ end: 'untried', failure }))
          return outcomes
        }
        let refusal: Failed | undefined
        const kept: typeof begun = []
        for (const each of begun) {
          const { at, record, secret } = each
          if (refusal || signal?.aborted) break
          try {
            await keychain.set(serviceOf(record), record.entryId, seal(record, secret))
            kept.push(each)
          } catch (error) {
            const failure = asFailed(error)
            const mayHappen = isFailed(failure, 'KEYCHAIN_WAITING')
            outcomes[at] = { end: 'failed', failure, ...(mayHappen && { id: record.id }) }
            if (!mayHappen) inventory.delete(record.id)
            if (isFailed(failure, ...WHOLE_KEYCHAIN)) refusal = failure
          }
          onEnd()
        }
        const keptAt = new Set(kept.map(({ at }) => at))
        // in one go, so that whoever watches the inventory is told once
        for (const { record } of kept) inventory.put(settled(record))
        for (const { at, record } of begun) {
          if (outcomes[at] || keptAt.has(at)) continue
          inventory.delete(record.id)
          outcomes[at] = { end: 'untried', ...(refusal && { failure: refusal }) }
        }
        try {
          await inventory.saved()
          for (const { at, record } of kept) outcomes[at] = { end: 'added', record: settled(record) }
        } catch (error) {
          // the disk still says that they are being added: so does the memory, and settling finishes them
          const failure = asFailed(error)
          for (const { at, record } of kept) {
            inventory.put(record)
            outcomes[at] = { end: 'failed', failure, id: record.id }
          }
        }
        return outcomes
      } finally {
        for (const { record } of begun) busy.delete(record.id)
      }
    },

    async replaceSecret(id, secret) {
      const before = ready(id)
      return exclusively(id, async () => {
        const newEntryId = randomUUID()
        const replacing = await put({
          ...before,
          intent: {
            kind: 'replacing',
            oldEntryId: before.entryId,
            newEntryId,
            newFingerprint: fingerprint(secret),
          },
        })
        try {
          await keychain.set(serviceOf(before), newEntryId, seal(before, secret))
        } catch (error) {
          if (!isFailed(error, 'KEYCHAIN_WAITING')) inventory.put(before)
          throw error
        }
        // what a check found was about the secret before
        const { health: _, compromised, ...kept } = replacing
        const pointing = await put({
          ...kept,
          // what leaked stays blocked; there is a secret in the keychain again
          ...(compromised && { compromised: { at: compromised.at } }),
          entryId: newEntryId,
          fingerprint: fingerprint(secret),
        })
        return finishReplacing(pointing)
      })
    },

    async remove(id) {
      const before = record(id)
      await exclusively(id, async () => {
        if (before.intent?.kind === 'replacing') {
          await deleteForSure(serviceOf(before), otherEntry(before, before.intent))
        }
        const removing = await put({ ...before, intent: { kind: 'removing' } })
        await deleteForSure(serviceOf(removing), removing.entryId)
        await forget(before)
      })
    },

    async edit(id, change) {
      const { environmentId: before, ...kept } = ready(id)
      const { environmentId = 'environmentId' in change ? undefined : before, ...rest } = change
      return put({ ...kept, ...rest, ...(environmentId !== undefined && { environmentId }) })
    },

    async succeed(oldId, newId, { rotation, at, deleteAfter }) {
      const successor = ready(newId)
      const old = inventory.get(oldId)
      if (old?.standing?.kind === 'retired' && old.standing.rotation === rotation) return successor
      if (!old) return put(listed(successor))
      ready(oldId)
      const inPlace = inThePlaceOf(old, successor, at)
      const standing = { kind: 'retired', rotation, by: newId, at, deleteAfter } as const
      await putAll([inPlace, { ...old, standing }])
      return inPlace
    },

    async reinstate(id, label) {
      return put({ ...listed(ready(id)), label })
    },

    async markLeaked(id, leaked) {
      const { compromised, ...rest } = ready(id)
      return put({ ...rest, ...(leaked && { compromised: compromised ?? { at: now() } }) })
    },

    async removeSecret(id) {
      const of = ready(id)
      if (!of.compromised) throw new Failed('BAD_REQUEST')
      return exclusively(id, async () => {
        await deleteForSure(serviceOf(of), of.entryId)
        return put({ ...of, compromised: { at: now(), ...of.compromised, secretGone: now() } })
      })
    },

    async noteHealth(found) {
      let changed = false
      for (const { record: asked, health, caps } of found) {
        const current = inventory.get(asked.id)
        if (!current || current.entryId !== asked.entryId) continue
        inventory.put({ ...current, health, ...(caps && { caps }) })
        changed = true
      }
      if (changed) await inventory.saved()
    },

    async noteDeclared(found) {
      let changed = false
      for (const { id, caps, hashType } of found) {
        const current = inventory.get(id)
        if (!current || current.intent || busy.has(id)) continue
        if (current.hashType === hashType && sameCaps(current.caps, caps)) continue
        inventory.put({ ...current, caps, hashType })
        changed = true
      }
      if (changed) await inventory.saved()
    },

    noteUse(id, request, caps) {
      const used = inventory.get(id)
      if (!used) return
      const recentUserIds = request.userId
        ? [request.userId, ...used.recentUserIds.filter((userId) => userId !== request.userId)]
        : used.recentUserIds
      inventory.put({
        ...used,
        caps,
        lastRequest: request,
        recentUserIds: recentUserIds.slice(0, RECENT_USER_IDS),
        score: used.score * 0.5 ** ((now() - (used.lastUsedAt ?? now())) / WEEK) + 1,
        lastUsedAt: now(),
        // it works, whatever a check found before
        ...(used.health && { health: { at: now(), outcome: 'works' as const } }),
      })
    },

    async withSecret(id, use) {
      const of = ready(id)
      const content = await keychain.get(serviceOf(of), of.entryId)
      if (content === null) throw new Failed('SECRET_MISSING', { params: { label: labelOf(of) } })
      return use(unseal(of, content), of)
    },

    settle() {
      settling ??= settleAll().finally(() => {
        settling = undefined
      })
      return settling
    },
  }
}

function sameCaps(one: Caps, other: Caps): boolean {
  const names = Object.keys(UNKNOWN_CAPS) as (keyof Caps)[]
  return names.every((name) => {
    const [a, b] = [one[name], other[name]]
    return a.source === b.source && (a.source === 'unknown' || b.source === 'unknown' || a.value === b.value)
  })
}

function listed({ standing: _, ...rest }: TokenRecord): TokenRecord {
  return rest
}

/** A successor with everything that people gave the old token; what is about the app token itself stays its own. */
function inThePlaceOf(old: TokenRecord, successor: TokenRecord, replacedAt: number): TokenRecord {
  const {
    id,
    entryId,
    serviceUrl,
    partnerId,
    appTokenId,
    hashType,
    fingerprint: ownPrint,
    caps,
    createdAt,
  } = successor
  // how the old one was found, and that it leaked, says nothing about the new one
  const { health: _, compromised: __, ...kept } = listed(old)
  const replaced = { appTokenId: old.appTokenId, fingerprint: old.fingerprint, replacedAt }
  return {
    ...kept,
    ...{ id, entryId, serviceUrl, partnerId, appTokenId, hashType, fingerprint: ownPrint, caps, createdAt },
    history: [...(old.history ?? []), replaced].slice(-MAX_HISTORY),
  }
}

function settled({ intent: _, ...rest }: TokenRecord): TokenRecord {
  return rest
}

function otherEntry(of: TokenRecord, intent: { oldEntryId: string; newEntryId: string }): string {
  return of.entryId === intent.newEntryId ? intent.oldEntryId : intent.newEntryId
}

function serviceOf({ serviceUrl }: { serviceUrl: string }): string {
  return keychainServiceOf(serviceUrl)
}

/** The service name under which secrets of an account lie in the keychain. */
export function keychainServiceOf(serviceUrl: string): string {
  return serviceUrl === PRACTICE_SERVICE_URL ? PRACTICE_KEYCHAIN_SERVICE : KEYCHAIN_SERVICE
}

/** Refusals of the keychain that every further secret would meet as well. */
export const WHOLE_KEYCHAIN = [
  'KEYCHAIN_MISSING',
  'KEYCHAIN_WAITING',
  'KEYCHAIN_LOCKED',
  'KEYCHAIN_DENIED',
] as const

function asFailed(error: unknown): Failed {
  return isFailed(error) ? error : new Failed('INTERNAL')
}

function nameOf({ serviceUrl, partnerId, appTokenId }: NewToken): string {
  return [serviceUrl, partnerId, appTokenId].join('\n')
}

/** Whether two are the same app token of the same account. */
export function sameToken(a: TokenPlace, b: TokenPlace): boolean {
  return a.serviceUrl === b.serviceUrl && a.partnerId === b.partnerId && a.appTokenId === b.appTokenId
}

/** What a person calls a token: its label, or its app-token id where there is none. */
export function labelOf({ label, appTokenId }: { label: string; appTokenId: string }): string {
  return label || appTokenId
}
