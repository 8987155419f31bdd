import { asFailed, type Failed } from '../failed'
import { alreadyHeld, beginning } from './adding'
import { mayStillHappen, refusesAll } from './keychainRefusals'
import type { TokenRecord } from './record'
import { settled } from './recordChanges'
import { seal } from './seal'
import type { Stores } from './stores'
import { type AddOutcome, keychainServiceOf, type NewToken, type TokenPlace, type Vault } from './vault'

/** A token whose record was begun; `at`: its place in the order given. */
type Begun = { at: number; record: TokenRecord; secret: string }

/**
 * Adding many tokens: all their records `adding` in one write, then one secret after the other, then all that were kept
 * settled in one write.
 */
export function openAddingMany(stores: Stores): Pick<Vault, 'addMany'> {
  const { inventory, keychain, changes, now } = stores

  /** Begins a record for each that is not held; of twins in the list the first. */
  const begin = (tokens: readonly { token: NewToken; secret: string }[], outcomes: AddOutcome[]): Begun[] => {
    const held = new Map(inventory.all().map((record) => [nameOf(record), record]))
    const begun: Begun[] = []
    for (const [at, { token, secret }] of tokens.entries()) {
      const twin = held.get(nameOf(token))
      if (twin) {
        outcomes[at] = { end: 'failed', failure: alreadyHeld(twin) }
        continue
      }
      const record = beginning(token, secret, now())
      held.set(nameOf(token), record)
      begun.push({ at, record, secret })
    }
    return begun
  }
  /** Puts one secret after the other into the keychain, until it refuses altogether. @returns those it took */
  const keepSecrets = async (
    begun: readonly Begun[],
    outcomes: AddOutcome[],
    signal: AbortSignal | undefined,
    onEnd: () => void,
  ): Promise<{ kept: Begun[]; refusal?: Failed }> => {
    const kept: Begun[] = []
    let refusal: Failed | undefined
    for (const each of begun) {
      const { at, record, secret } = each
      if (refusal || signal?.aborted) break
      try {
        await keychain.set(keychainServiceOf(record.serviceUrl), record.entryId, seal(record, secret))
        kept.push(each)
      } catch (error) {
        const failure = asFailed(error)
        const mayHappen = mayStillHappen(failure)
        outcomes[at] = { end: 'failed', failure, ...(mayHappen && { id: record.id }) }
        if (!mayHappen) inventory.delete(record.id)
        if (refusesAll(failure)) refusal = failure
      }
      onEnd()
    }
    return { kept, ...(refusal && { refusal }) }
  }
  const settleKept = async (kept: readonly Begun[], outcomes: AddOutcome[]): Promise<void> => {
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
  }

  return {
    async addMany(tokens, { signal, onEnd = () => {} } = {}) {
      const outcomes: AddOutcome[] = []
      const begun = begin(tokens, outcomes)
      const ids = begun.map(({ record }) => record.id)
      return changes.exclusively(ids, async () => {
        for (const { record } of begun) inventory.put(record)
        try {
          await inventory.saved()
        } catch (error) {
          const failure = asFailed(error)
          for (const { at, record } of begun) {
            inventory.delete(record.id)
            outcomes[at] = { end: 'untried', failure }
          }
          return outcomes
        }
        const { kept, refusal } = await keepSecrets(begun, outcomes, signal, onEnd)
        const keptAt = new Set(kept.map(({ at }) => at))
        // in one go, so that whoever watches the inventory is told once
        for (const { record } of kept) inventory.put(settled(record))
        for (const { at, record } of begun) {
          if (outcomes[at] || keptAt.has(at)) continue
          inventory.delete(record.id)
          outcomes[at] = { end: 'untried', ...(refusal && { failure: refusal }) }
        }
        await settleKept(kept, outcomes)
        return outcomes
      })
    },
  }
}

function nameOf({ serviceUrl, partnerId, appTokenId }: TokenPlace): string {
  return [serviceUrl, partnerId, appTokenId].join('\n')
}
