import { FileWarning, KeyRound, Timer } from 'lucide-react'
import { useState } from 'react'
import type { AppState } from '../../contract/appState'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Banner } from './Banner'

/** What stands in the way of the app as a whole: the keychain, or the inventory's file. */
export function Banners({ state: { keychain, inventory } }: { state: AppState }) {
  return (
    <>
      {keychain.status === 'waiting' && (
        <Banner failure={{ code: 'KEYCHAIN_WAITING' }} tone="warn" icon={Timer} action={<Retry />} />
      )}
      {keychain.status === 'unavailable' && (
        <Banner
          failure={keychain.failure ?? { code: 'KEYCHAIN_FAILED' }}
          tone="bad"
          icon={KeyRound}
          action={<Retry />}
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

function Retry() {
  const { app } = useStores()
  const [pending, setPending] = useState(false)
  const retry = async () => {
    setPending(true)
    await app.retryKeychain()
    setPending(false)
  }
  return (
    <Button onPress={() => void retry()} isPending={pending}>
      {pending ? 'Asking…' : 'Try again'}
    </Button>
  )
}
