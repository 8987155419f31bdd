import { randomUUID } from 'node:crypto'
import { Failed } from '../failed'
import { UNKNOWN_CAPS } from './caps'
import { fingerprint } from './fingerprint'
import { mayStillHappen } from './keychainRefusals'
import type { TokenRecord } from './record'
import { settled } from './recordChanges'
import { seal } from './seal'
import type { Stores } from './stores'
import { keychainServiceOf, labelOf, type NewToken, sameToken, type TokenPlace, type Vault } from './vault'

/** Adding one token: record `adding`, then the secret into the keychain, then the record settled. */
export function openAdding({ inventory, keychain, changes, now }: Stores): Pick<Vault, 'refuseHeld' | 'add'> {
  const refuseHeld = (token: TokenPlace) => {
    const twin = inventory.all().find((held) => sameToken(held, token))
    if (twin) throw alreadyHeld(twin)
  }

  return {
    refuseHeld,

    async add(token, secret) {
      refuseHeld(token)
      const adding = beginning(token, secret, now())
      const { id } = adding
      return changes.exclusively([id], async () => {
        await changes.put(adding)
        try {
          await keychain.set(keychainServiceOf(adding.serviceUrl), adding.entryId, seal(adding, secret))
        } catch (error) {
          if (!mayStillHappen(error)) inventory.delete(id)
          throw error
        }
        return changes.put(settled(adding))
      })
    },
  }
}

/** What is said of a token that is held already. */
export function alreadyHeld(twin: TokenRecord): Failed {
  return new Failed('DUPLICATE_TOKEN', { field: 'appTokenId', params: { label: labelOf(twin) } })
}

/** The record that a new token begins with, before its secret is in the keychain. @param now milliseconds */
export function beginning(token: NewToken, secret: string, now: number): TokenRecord {
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
    createdAt: now,
    score: 0,
  }
}
