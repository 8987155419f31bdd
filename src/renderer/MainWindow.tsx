import { useCallback, useRef, useState } from 'react'
import { FirstRun } from './firstRun/FirstRun'
import type { Practice } from './firstRun/usePractice'
import { TokenListPane } from './inventory/TokenListPane'
import { useSelectedToken } from './inventory/useSelectedToken'
import { useTokenList } from './inventory/useTokenList'
import { type PaneName, Panes } from './Panes'
import { SessionPane } from './sessions/SessionPane'
import { useShortcuts } from './shortcuts'
import { useStores } from './stores'
import { TokenPane } from './token/TokenPane'
import { useLayout } from './useLayout'
import { useMinting } from './useMinting'
import { useSelection } from './useSelection'

type MainWindowProps = {
  held: number
  practice: Practice
  selected: string | undefined
  onSelect: (id: string | undefined) => void
  query: string
  onQuery: (query: string) => void
  onAdd: () => void
}

/** Tokens, the selected token, and the session book; side by side where there is room. */
export function MainWindow({ held, practice, selected, onSelect, query, onQuery, onAdd }: MainWindowProps) {
  const { api } = useStores()
  const layout = useLayout()
  const [pane, setPane] = useState<PaneName>(layout === 'compact' ? 'tokens' : 'token')
  const [focusNewest, setFocusNewest] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const list = useTokenList(api, query)
  useSelection(list, selected, onSelect)
  const gone = useCallback(() => onSelect(undefined), [onSelect])
  const token = useSelectedToken(api, selected, list.rows, gone)

  const minting = useMinting((_, session) => {
    if (layout === 'wide') return
    // the pane that holds the focus is about to give way: let the focus go on with what was minted
    const leaving = layout === 'compact' || document.activeElement?.closest('[data-pane="token"]') !== null
    setFocusNewest(session !== undefined && leaving)
    setPane(session ? 'sessions' : 'token')
  })
  const focusSearch = () => {
    if (layout === 'compact') setPane('tokens')
    requestAnimationFrame(() => {
      search.current?.focus()
      search.current?.select()
    })
  }
  useShortcuts({
    search: focusSearch,
    copyNewest: minting.copyNewest,
    ...(token && { mint: () => minting.mintForm(token) }),
  })

  return (
    <>
      <h1 className="sr-only">KSmith</h1>
      <Panes
        layout={layout}
        pane={pane}
        onPane={(next) => {
          setFocusNewest(false)
          setPane(next)
        }}
        tokens={
          <TokenListPane
            list={list}
            query={query}
            onQuery={onQuery}
            selected={selected}
            onSelect={(id) => {
              onSelect(id)
              if (layout === 'medium') setPane('token')
            }}
            onMint={minting.mintAgain}
            onAdd={onAdd}
            searchRef={search}
          />
        }
        token={
          held === 0 ? (
            <FirstRun practice={practice} onAdd={onAdd} />
          ) : token ? (
            <TokenPane token={token} onMint={minting.mint} onMintAgain={minting.mintAgain} />
          ) : (
            <div className="flex-1 bg-surface" />
          )
        }
        sessions={<SessionPane onCopy={minting.copy} focusNewest={focusNewest} isTab={layout !== 'wide'} />}
      />
    </>
  )
}
