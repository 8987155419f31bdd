import { useCallback, useEffect, useRef, useState } from 'react'
import type { AccountRow, AccountView } from '../../contract/account'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { RotationsButton } from '../rotation/RotationsButton'
import { useShortcuts } from '../shortcuts'
import { useStores } from '../stores'
import { focusIfLost } from '../ui/focus'
import { AccountHeader } from './AccountHeader'
import { AccountNotices } from './AccountNotices'
import { openAccountList } from './accountList'
import { CreateDialog } from './CreateDialog'
import { DeleteDialog } from './DeleteDialog'
import { EditDialog } from './EditDialog'
import { FilterBar } from './FilterBar'
import type { OpenAccountStore } from './openAccount'
import { noPicks, onlyPick, type Picks, selectionOf } from './picks'
import { SelectionBar } from './SelectionBar'
import { TokenGrid } from './TokenGrid'

type AccountTokensProps = {
  view: AccountView
  store: OpenAccountStore
  onShowToken: (tokenId: string) => void
}

type Dialog = { kind: 'create' } | { kind: 'edit' | 'delete'; token: AccountRow }

/** The app tokens of the open account: found, selected, and worked on. */
export function AccountTokens({ view, store, onShowToken }: AccountTokensProps) {
  const { api, notices, rotations } = useStores()
  const [list] = useState(() => openAccountList(api, view.id))
  const { rows, total, filter } = useStore(list)
  const [picks, setPicks] = useState<Picks>(noPicks)
  const [dialog, setDialog] = useState<Dialog>()
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  useShortcuts({ search: () => search.current?.focus() })
  // the button that opened the account is gone
  useEffect(() => focusIfLost(() => grid.current), [])

  // what main says of the account, and what is held here, both show in the rows
  useEffect(() => {
    if (view) list.refresh()
  }, [view, list])
  useEffect(() => api.on.inventoryChanged(list.refresh), [api, list])

  // what was rotated is another app token on the account
  const { batch } = useStore(rotations)
  const rotated = batch?.state === 'over' ? batch : undefined
  useEffect(() => {
    if (rotated) void api.account.read({ id: view.id, again: true })
  }, [api, view.id, rotated])

  const only = onlyPick(picks)
  const picked = rows.find(({ id }) => id === only)
  const change = useCallback(
    (next: Parameters<typeof list.filter>[0]) => {
      setPicks(noPicks)
      list.filter(next)
    },
    [list],
  )
  const adopt = async (chosen: Picks) => {
    const result = await api.account.adopt({ id: view.id, selection: selectionOf(chosen, filter) })
    if (result.ok) setPicks(noPicks)
    else notices.say(explain(result.failure).happened, 'bad')
  }
  const deleteById = async (appTokenId: string) => {
    const found = await api.account.get({ id: view.id, appTokenId })
    if (found.ok) setDialog({ kind: 'delete', token: found.value })
    else notices.say(explain(found.failure).happened, 'bad')
  }
  const close = () => setDialog(undefined)
  const backToGrid = () => grid.current

  return (
    <section aria-label={t('account.title')} className="flex min-h-0 flex-1 flex-col bg-surface">
      <AccountHeader
        view={view}
        onRead={(again) => void api.account.read({ id: view.id, again })}
        onStop={() => void api.account.stopReading({ id: view.id })}
        onCreate={() => setDialog({ kind: 'create' })}
        onClose={store.close}
        rotations={<RotationsButton place={view} />}
      />
      <AccountNotices
        view={view}
        store={store}
        onKeep={(id) => void adopt({ kind: 'named', ids: new Set([id]) })}
        onDelete={(id) => void deleteById(id)}
      />
      <FilterBar filter={filter} onChange={change} searchRef={search} />
      <SelectionBar
        picks={picks}
        picked={picked}
        total={total}
        known={view.known}
        onPicks={setPicks}
        onAdopt={() => void adopt(picks)}
        onRotate={() =>
          rotations.show({
            kind: 'rotate',
            source: { kind: 'account', id: view.id, selection: selectionOf(picks, filter) },
          })
        }
        onEdit={(token) => setDialog({ kind: 'edit', token })}
        onDelete={(token) => setDialog({ kind: 'delete', token })}
        onShowToken={onShowToken}
      />
      <TokenGrid
        gridRef={grid}
        store={list}
        picks={picks}
        onPicks={setPicks}
        onOpen={(token) => setDialog({ kind: 'edit', token })}
        isReading={view.reading.state === 'running'}
        known={view.known}
      />
      <CreateDialog
        view={view}
        isOpen={dialog?.kind === 'create'}
        onClose={close}
        onShowToken={onShowToken}
      />
      {dialog && dialog.kind !== 'create' && (
        <>
          <EditDialog
            view={view}
            row={dialog.token}
            isOpen={dialog.kind === 'edit'}
            onClose={close}
            returnTo={backToGrid}
          />
          <DeleteDialog
            view={view}
            token={dialog.token}
            isOpen={dialog.kind === 'delete'}
            onClose={close}
            onDeleted={() => setPicks(noPicks)}
            returnTo={backToGrid}
          />
        </>
      )}
    </section>
  )
}
