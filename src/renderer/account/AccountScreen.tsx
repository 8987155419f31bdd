import { useEffect, useState } from 'react'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { AccountTokens } from './AccountTokens'
import { ChooseAccount } from './ChooseAccount'
import { openAccountStore } from './openAccount'

/** Administering the app tokens of an account: one is opened, then its tokens are worked on. */
export function AccountScreen({ onShowToken }: { onShowToken: (tokenId: string) => void }) {
  const { api } = useStores()
  const [store] = useState(() => openAccountStore(api))
  const { view } = useStore(store)
  useEffect(() => store.follow(), [store])
  return view ? (
    <AccountTokens key={view.id} view={view} store={store} onShowToken={onShowToken} />
  ) : (
    <ChooseAccount store={store} />
  )
}
