import { deleteForSure, isAbsent } from './entries'
import type { TokenRecord } from './record'
import { settled } from './recordChanges'
import { forget } from './removing'
import { finishReplacing } from './replacing'
import type { Stores } from './stores'
import { keychainServiceOf, type Vault } from './vault'

/** Finishes or undoes unfinished changes by asking the keychain about those entries alone. */
export function openSettling(stores: Stores): Pick<Vault, 'settle'> {
  const { inventory, changes } = stores
  let settling: Promise<void> | undefined
  const settleAll = async () => {
    let failure: unknown
    for (const { id, intent } of inventory.all()) {
      if (!intent || changes.isBusy(id)) continue
      try {
        await changes.exclusively([id], async () => {
          // it may have changed, or gone, while the ones before it were settled
          const current = inventory.get(id)
          if (current?.intent) await settleOne(stores, current)
        })
      } catch (error) {
        failure ??= error
      }
    }
    if (failure) throw failure
  }

  return {
    settle() {
      settling ??= settleAll().finally(() => {
        settling = undefined
      })
      return settling
    },
  }
}

async function settleOne(stores: Stores, unfinished: TokenRecord): Promise<void> {
  const { keychain, changes } = stores
  let unsettled = unfinished
  const { intent } = unfinished
  const service = keychainServiceOf(unsettled.serviceUrl)
  if (intent?.kind === 'adding') {
    if (await isAbsent(keychain, service, unsettled.entryId)) await forget(stores, unsettled)
    else await changes.put(settled(unsettled))
  } else if (intent?.kind === 'replacing') {
    if (unsettled.entryId !== intent.newEntryId) {
      if (await isAbsent(keychain, service, intent.newEntryId)) {
        await changes.put(settled(unsettled))
        return
      }
      unsettled = await changes.put({
        ...unsettled,
        entryId: intent.newEntryId,
        fingerprint: intent.newFingerprint,
      })
    }
    await finishReplacing(stores, unsettled)
  } else if (intent?.kind === 'removing') {
    await deleteForSure(keychain, service, unsettled.entryId)
    await forget(stores, unsettled)
  }
}
