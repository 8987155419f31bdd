import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Wanted } from '../contract/wanted'
import { useStore } from './bridge/store'
import { EnvironmentBand } from './environments/EnvironmentBand'
import { useEnvironment } from './environments/useEnvironment'
import { FirstRun } from './firstRun/FirstRun'
import type { Practice } from './firstRun/usePractice'
import { ConfirmMintDialog } from './guardRails/ConfirmMintDialog'
import { CheckLine } from './health/CheckLine'
import { TokenFilters } from './health/TokenFilters'
import { AddMenu } from './inventory/AddMenu'
import { ListMenu } from './inventory/ListMenu'
import { PracticeNotice } from './inventory/PracticeNotice'
import { TokenListPane } from './inventory/TokenListPane'
import { usePlace } from './inventory/usePlace'
import { useSelectedToken } from './inventory/useSelectedToken'
import { useSettledToken } from './inventory/useSettledToken'
import { useTokenList } from './inventory/useTokenList'
import { type PaneName, Panes } from './Panes'
import { SessionPane } from './sessions/SessionPane'
import { mainButtonOf } from './sessions/sessionFocus'
import { useShortcuts } from './shortcuts'
import { useStores } from './stores'
import { NoToken } from './token/NoToken'
import { TokenPane } from './token/TokenPane'
import { focusSoon } from './ui/focus'
import { useCommand } from './useCommand'
import { useLayout } from './useLayout'
import { useMinting } from './useMinting'
import { useSelection } from './useSelection'

type MainWindowProps = {
  held: number
  holdsPractice: boolean
  practice: Practice
  selected: string | undefined
  onSelect: (id: string | undefined) => void
  query: string
  onQuery: (query: string) => void
  onAdd: () => void
  onAddSeveral: () => void
  /** opens the form for a session from an admin secret */
  onAdmin: () => void
}

/** Tokens, the selected token, and the session book; side by side where there is room. */
export function MainWindow(props: MainWindowProps) {
  const { held, holdsPractice, practice, selected, onSelect, query, onQuery, onAdd, onAddSeveral, onAdmin } =
    props
  const { api, book, commands, mints, surroundings, filter: filterStore, wanted: wantedStore } = useStores()
  const filter = useStore(filterStore)
  const layout = useLayout()
  const [pane, setPane] = useState<PaneName>(layout === 'compact' ? 'tokens' : 'token')
  const [focusNewest, setFocusNewest] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const mintButton = useRef<HTMLButtonElement>(null)
  const [list, store] = useTokenList(api, query, filter)
  const place = usePlace(list, selected)
  useSelection(list, selected, place, onSelect)
  const gone = useCallback(() => onSelect(undefined), [onSelect])
  const token = useSelectedToken(api, selected, list.rows, gone)
  // whoever looked at a token that was replaced goes on with its successor
  const successor = token?.standing?.kind === 'retired' ? token.standing.by : undefined
  useEffect(() => {
    if (successor !== undefined) onSelect(successor)
  }, [successor, onSelect])
  const nothingMatches =
    list.total === 0 && list.query !== undefined && (list.query !== '' || (list.filter ?? 'all') !== 'all')
  const environment = useEnvironment(nothingMatches ? undefined : token?.environmentId)
  // the frame around the window is the window's, not this screen's
  useEffect(() => {
    surroundings.set(environment)
    return () => surroundings.set(undefined)
  }, [surroundings, environment])
  const settled = useSettledToken({ list, store, place, query, token, onSelect })

  /** the token whose mint button is to have the focus as soon as it is there */
  const [toConfirm, setToConfirm] = useState<string>()
  useEffect(() => {
    if (toConfirm === undefined || token?.id !== toConfirm) return
    setToConfirm(undefined)
    mintButton.current?.focus()
  }, [toConfirm, token])

  const minting = useMinting({
    onEnd: (_, session) => {
      if (layout === 'wide') return
      // the pane that holds the focus is about to give way: let the focus go on with what was minted
      const leaving = layout === 'compact' || document.activeElement?.closest('[data-pane="token"]') !== null
      setFocusNewest(session !== undefined && leaving)
      setPane(session ? 'sessions' : 'token')
    },
    onConfirm: ({ id }) => {
      if (layout !== 'wide') setPane('token')
      setToConfirm(id)
    },
  })
  /** what was chosen in the tray or on a notification of the system's */
  const wanted = useStore(wantedStore)
  const onWanted = useEffectEvent(async (chosen: Wanted) => {
    if (chosen.kind === 'session') {
      wantedStore.set(undefined)
      if (layout !== 'wide') setPane('sessions')
      await book.show({})
      const session = book.get().rows.find((row) => row.id === chosen.id)
      if (session && chosen.action === 'renew') void minting.renew(session)
      else focusSoon(() => mainButtonOf(chosen.id))
    } else if (chosen.kind === 'token') {
      wantedStore.set(undefined)
      onSelect(chosen.id)
      if (layout !== 'wide') setPane('token')
      if (chosen.failure) mints.fail(chosen.id, chosen.failure)
      const held = chosen.action === 'mint' ? await api.tokens.get({ id: chosen.id }) : undefined
      if (held?.ok) minting.mintAgain(held.value)
    }
  })
  useEffect(() => {
    if (wanted) void onWanted(wanted)
  }, [wanted])
  const focusSearch = () => {
    const take = () => {
      search.current?.focus()
      search.current?.select()
    }
    if (layout === 'compact') setPane('tokens')
    // at once: what is typed before the next frame is meant for it already
    take()
    // a pane that is only about to be shown takes no focus yet
    if (document.activeElement !== search.current) requestAnimationFrame(take)
  }
  useCommand('searchTokens', focusSearch)
  useCommand('openCase', () => {
    if (layout !== 'wide') setPane('sessions')
    commands.run('casePopover')
  })
  useShortcuts({
    search: focusSearch,
    copyNewest: minting.copyNewest,
    mint: () => {
      // what the form shows, unless the list is about to show another token
      if (list.query !== query) settled(minting.mintForm)
      else if (token && !nothingMatches) minting.mintForm(token)
    },
  })
  const pick = useCallback(
    (id: string) => {
      onSelect(id)
      if (layout === 'medium') setPane('token')
    },
    [onSelect, layout],
  )

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
            store={store}
            place={place}
            query={query}
            onQuery={onQuery}
            selected={selected}
            onSelect={pick}
            onEnter={() => settled(minting.mintAgain)}
            searchRef={search}
            menu={
              <>
                <AddMenu
                  holdsPractice={holdsPractice}
                  practice={practice}
                  onAdd={onAdd}
                  onAddSeveral={onAddSeveral}
                  onAdmin={onAdmin}
                />
                <ListMenu query={query} total={list.total} held={held} />
              </>
            }
            notice={
              held > 0 && (
                <>
                  <PracticeNotice practice={practice} />
                  <CheckLine />
                  <TokenFilters />
                </>
              )
            }
          />
        }
        token={
          held === 0 ? (
            <FirstRun practice={practice} onAdd={onAdd} onAddSeveral={onAddSeveral} onAdmin={onAdmin} />
          ) : nothingMatches ? (
            <NoToken />
          ) : token ? (
            <>
              {environment && <EnvironmentBand environment={environment} />}
              <TokenPane
                token={token}
                onMint={minting.mint}
                onMintAgain={minting.mintAgain}
                mintButton={mintButton}
                onAdd={onAdd}
              />
            </>
          ) : (
            <div className="flex-1 bg-surface" />
          )
        }
        sessions={
          <SessionPane
            onCopy={minting.copy}
            onRenew={minting.renew}
            focusNewest={focusNewest}
            isTab={layout !== 'wide'}
          />
        }
      />
      <ConfirmMintDialog
        question={minting.question}
        onConfirm={minting.answer}
        onClose={() => minting.answer(undefined)}
      />
    </>
  )
}
