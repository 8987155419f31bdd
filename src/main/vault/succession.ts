import { MAX_HISTORY } from '../../contract/tokens'
import type { TokenRecord } from './record'
import type { Stores } from './stores'
import type { Vault } from './vault'

/** Which of two app tokens is in the place that a person sees as one: a successor takes it, or the old one comes back. */
export function openSuccession({ inventory, changes }: Stores): Pick<Vault, 'succeed' | 'reinstate'> {
  return {
    async succeed(oldId, newId, { rotation, at, deleteAfter }) {
      const successor = changes.ready(newId)
      const old = inventory.get(oldId)
      if (old?.standing?.kind === 'retired' && old.standing.rotation === rotation) return successor
      if (!old) return changes.put(listed(successor))
      changes.ready(oldId)
      const inPlace = inThePlaceOf(old, successor, at)
      const standing = { kind: 'retired', rotation, by: newId, at, deleteAfter } as const
      await changes.putAll([inPlace, { ...old, standing }])
      return inPlace
    },

    async reinstate(id, label) {
      return changes.put({ ...listed(changes.ready(id)), label })
    },
  }
}

/** A token of the list: neither a successor nor retired. */
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
