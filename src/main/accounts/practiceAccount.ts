import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import type { Inventory } from '../vault/inventory'
import type { TokenRecord } from '../vault/record'
import type { Vault } from '../vault/vault'
import { declaredCaps } from './declaredCaps'

export type PracticeAccount = {
  /** Starts the built-in Kaltura with the first call. @returns its URL on this machine */
  serviceUrl(): Promise<string>
  /** Keeps the practice account's sample tokens that are not held yet. @returns all of them as held */
  hold(vault: Vault, inventory: Inventory): Promise<TokenRecord[]>
  /** Removes every token of the practice account that is held. */
  release(vault: Vault, inventory: Inventory): Promise<void>
  close(): Promise<void>
}

/**
 * The Kaltura that is built into the app: real HTTP on loopback, its data in memory. Nothing of it is loaded before
 * somebody uses it.
 */
export function openPracticeAccount(): PracticeAccount {
  let running: ReturnType<typeof start> | undefined
  const start = async () => (await import('../../practice')).startPractice()
  const server = () => {
    running ??= start()
    // a start that failed is tried anew by the next call
    running.catch(() => {
      running = undefined
    })
    return running
  }

  return {
    serviceUrl: async () => (await server()).serviceUrl,
    async hold(vault, inventory) {
      const { appTokens } = await server()
      const held: TokenRecord[] = []
      for (const sample of appTokens) {
        const account = {
          serviceUrl: PRACTICE_SERVICE_URL,
          partnerId: sample.partnerId,
          appTokenId: sample.id,
        }
        const found = inventory
          .all()
          .find(
            ({ serviceUrl, partnerId, appTokenId }) =>
              serviceUrl === account.serviceUrl &&
              partnerId === account.partnerId &&
              appTokenId === account.appTokenId,
          )
        held.push(
          found ??
            (await vault.add(
              {
                ...account,
                label: shortName(sample.description),
                tags: [],
                hashType: sample.hashType,
                caps: declaredCaps(sample),
              },
              sample.token,
            )),
        )
      }
      return held
    },
    async release(vault, inventory) {
      for (const { id, serviceUrl } of inventory.all()) {
        if (serviceUrl === PRACTICE_SERVICE_URL) await vault.remove(id)
      }
    },
    async close() {
      if (running) await (await running).close()
    },
  }
}

/** The first clause of a sample's description: enough to tell it in a list. */
function shortName(description: string): string {
  return description.split(/[,:]/, 1)[0] ?? description
}

/** Whether any token of the practice account is held. */
export function holdsPractice(inventory: Inventory): boolean {
  return inventory.all().some(({ serviceUrl }) => serviceUrl === PRACTICE_SERVICE_URL)
}
