import { FileWarning, KeyRound, Timer } from 'lucide-react'
import type { AppState } from '../../contract/appState'
import { Banner } from './Banner'
import { keychainFailure } from './KeychainTrouble'
import { RetryKeychain } from './RetryKeychain'

/** What stands in the way of the app as a whole: the keychain, or the inventory's file. */
export function Banners({ state }: { state: AppState }) {
  const { keychain, inventory } = state
  const trouble = keychainFailure(state)
  const isWaiting = keychain.status === 'waiting'
  return (
    <>
      {trouble && (
        <Banner
          failure={trouble}
          tone={isWaiting ? 'warn' : 'bad'}
          icon={isWaiting ? Timer : KeyRound}
          action={<RetryKeychain />}
        />
      )}
      {inventory.status !== 'good' && (
        <Banner
          failure={
            inventory.failure ?? {
              code: inventory.status === 'recovered' ? 'INVENTORY_DAMAGED' : 'INVENTORY_UNREADABLE',
            }
          }
          tone={inventory.status === 'recovered' ? 'warn' : 'bad'}
          icon={FileWarning}
        />
      )}
    </>
  )
}
