import { randomUUID } from 'node:crypto'
import type { Caps, HashTypeName, MintRequest } from '../../contract/tokens'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
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
}

export type Vault = {
  /** @throws Failed DUPLICATE_TOKEN for an app token of an account that is held already */
  refuseHeld(token: TokenPlace): void
  /** Keeps a token: its metadata in the inventory, its secret in the keychain. @throws Failed DUPLICATE_TOKEN, KEYCHAIN_*, INVENTORY_* */
  add(token: NewToken, secret: string): Promise<TokenRecord>
  /** Puts another secret in the place of a token's. The account it is bound to stays. */
  replaceSecret(id: string, secret: string): Promise<TokenRecord>
  /** Removes the secret, makes sure that it is gone, then forgets the token. */
  remove(id: string): Promise<void>
  /** Changes metadata that is not bound to the secret. */
  edit(
    id: string,
    change: Partial<Pick<TokenRecord, 'label' | 'tags' | 'hashType' | 'pinned' | 'caps'>>,
  ): Promise<TokenRecord>
  /** Remembers that a token was used, for the order of the list and for repeating. Not waited for. */
  noteUse(id: string, request: MintRequest, caps: Caps): void
  /** Hands a token's secret to `use` and lets go of it. @throws Failed SECRET_MISSING, SECRET_MISMATCH, TOKEN_NOT_READY, KEYCHAIN_* */
  withSecret<T>(id: string, use: (secret: string, record: TokenRecord) => T): Promise<T>
  /** @throws Failed TOKEN_NOT_HELD */
  record(id: string): TokenRecord
  /** Finishes or undoes every change that a crash or a silent keychain left unfinished. Never enumerates secrets. */
  settle(): Promise<void>
}

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
  /** A change that cannot be saved did not happen: what is in memory is what is on the disk. */
  const put = async (next: TokenRecord): Promise<TokenRecord> => {
    const before = inventory.get(next.id)
    inventory.put(next)
    try {
      await inventory.saved()
    } catch (error) {
      if (inventory.get(next.id) === next) {
        if (before) inventory.put(before)
        else inventory.delete(next.id)
      }
      throw error
    }
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
      const id = randomUUID()
      const adding: TokenRecord = {
        ...token,
        caps: token.caps ?? UNKNOWN_CAPS,
        id,
        entryId: id,
        fingerprint: fingerprint(secret),
        intent: { kind: 'adding' },
        pinned: false,
        recentUserIds: [],
        createdAt: now(),
        score: 0,
      }
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
        const pointing = await put({ ...replacing, entryId: newEntryId, fingerprint: fingerprint(secret) })
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
      return put({ ...ready(id), ...change })
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

function settled({ intent: _, ...rest }: TokenRecord): TokenRecord {
  return rest
}

function otherEntry(of: TokenRecord, intent: { oldEntryId: string; newEntryId: string }): string {
  return of.entryId === intent.newEntryId ? intent.oldEntryId : intent.newEntryId
}

function serviceOf({ serviceUrl }: { serviceUrl: string }): string {
  return serviceUrl === PRACTICE_SERVICE_URL ? PRACTICE_KEYCHAIN_SERVICE : KEYCHAIN_SERVICE
}

/** Whether two are the same app token of the same account. */
export function sameToken(a: TokenPlace, b: TokenPlace): boolean {
  return a.serviceUrl === b.serviceUrl && a.partnerId === b.partnerId && a.appTokenId === b.appTokenId
}

/** What a person calls a token: its label, or its app-token id where there is none. */
export function labelOf({ label, appTokenId }: { label: string; appTokenId: string }): string {
  return label || appTokenId
}
