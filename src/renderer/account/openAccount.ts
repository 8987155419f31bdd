import type { AccountView } from '../../contract/account'
import type { Answer } from '../../contract/channels'
import type { Failure, Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

export type ClosedWhy = 'idle' | 'token-deleted'

/** The account that is open, if one is; or why it is not any more. */
export type OpenAccount = {
  view?: AccountView
  /** what is being opened: a token's id, or `ks` */
  opening?: string
  /** the token whose ADMIN session a person has to confirm by typing */
  toConfirm?: string
  closed?: ClosedWhy
  failure?: Failure
}

export type KsSource = 'clipboard' | 'window'

export type OpenAccountStore = Store<OpenAccount> & {
  /** @param confirmation what was typed, where the session takes a typed confirmation; without it, that is asked for */
  openByToken(tokenId: string, confirmation?: string): Promise<boolean>
  openByKs(account: { serviceUrl: string; partnerId: string }, from: KsSource): Promise<Result<unknown>>
  giveKs(from: KsSource): Promise<Failure | undefined>
  close(): void
  dismiss(): void
  /** Follows main until the function it returns is called. */
  follow(): () => void
}

type Api = { account: PageApi['account']; on: Pick<PageApi['on'], 'accountChanged' | 'accountClosed'> }

/** Opens one account at a time and follows it. The list is read as soon as it is open. */
export function openAccountStore(api: Api): OpenAccountStore {
  const store = createStore<OpenAccount>({})

  const opened = (view: Answer<'account.openByToken'>) => {
    const before = store.get().view
    if (before) void api.account.close({ id: before.id })
    store.set({ view })
    void api.account.read({ id: view.id, again: true })
  }
  const refresh = async () => {
    const id = store.get().view?.id
    if (id === undefined) return
    const result = await api.account.view({ id })
    if (store.get().view?.id !== id) return
    if (result.ok) store.set((now) => ({ ...now, view: result.value }))
    else if (result.failure.code === 'ACCOUNT_NOT_OPEN') store.set({ closed: 'idle' })
  }

  return {
    ...store,
    async openByToken(tokenId, confirmation) {
      store.set({ opening: tokenId })
      const result = await api.account.openByToken({
        tokenId,
        ...(confirmation !== undefined && { confirmation }),
      })
      if (result.ok) opened(result.value)
      else if (result.failure.code === 'CONFIRMATION_NEEDED' && confirmation === undefined) {
        store.set({ toConfirm: tokenId })
      } else store.set({ failure: result.failure })
      return result.ok
    },
    async openByKs(account, from) {
      store.set({ opening: 'ks' })
      const result = await api.account.openByKs({ ...account, from })
      if (result.ok) opened(result.value)
      else store.set({})
      return result
    },
    async giveKs(from) {
      const id = store.get().view?.id
      if (id === undefined) return undefined
      const result = await api.account.giveKs({ id, from })
      if (!result.ok) return result.failure.code === 'CANCELLED' ? undefined : result.failure
      store.set((now) => ({ ...now, view: result.value }))
      // whatever stopped for lack of a KS goes on
      if (result.value.reading.state === 'paused') void api.account.read({ id, again: false })
      if (result.value.adopting?.state === 'paused') void api.account.goOnAdopting({ id })
      return undefined
    },
    close() {
      const id = store.get().view?.id
      store.set({})
      if (id !== undefined) void api.account.close({ id })
    },
    dismiss: () => store.set((now) => (now.view ? { view: now.view } : {})),
    follow() {
      void refresh()
      const ends = [
        api.on.accountChanged(({ id }) => {
          if (id === store.get().view?.id) void refresh()
        }),
        api.on.accountClosed(({ id, why }) => {
          if (id === store.get().view?.id) store.set({ closed: why })
        }),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
