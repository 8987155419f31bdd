import { lazy, Suspense, useState } from 'react'
import { type ActionId, actionOf } from '../contract/actions'
import { explain } from '../contract/catalogue'
import type { Place } from '../contract/place'
import { t } from '../strings'
import { AboutPlace } from './about/AboutPlace'
import { AddTokenDialog } from './addToken/AddTokenDialog'
import { BackupDialogs } from './backup/BackupDialogs'
import { useStore } from './bridge/store'
import { EnvironmentFrame } from './environments/EnvironmentFrame'
import { EnvironmentsPlace } from './environments/EnvironmentsPlace'
import { FirstRun } from './firstRun/FirstRun'
import { usePractice } from './firstRun/usePractice'
import { CheckDialogPlace } from './health/CheckDialogPlace'
import { HelpKey } from './help/HelpKey'
import { HelpSheet } from './help/HelpSheet'
import { IncidentNotice } from './leaks/IncidentNotice'
import { LeakDialogPlace } from './leaks/LeakDialogPlace'
import { MainWindow } from './MainWindow'
import { InnerPalette } from './palette/InnerPalette'
import { RotationBanner } from './rotation/RotationBanner'
import { RotationDialogs } from './rotation/RotationDialogs'
import { Rail } from './screens/Rail'
import { Screen } from './screens/Screen'
import { type ScreenId, screens } from './screens/screens'
import { mainButtonOf } from './sessions/sessionFocus'
import { useContrast } from './settings/useContrast'
import { useShortcuts } from './shortcuts'
import { Banners } from './status/Banners'
import { StatusBar } from './status/StatusBar'
import { useStores } from './stores'
import { FailurePanel } from './ui/FailurePanel'
import { focusSoon } from './ui/focus'
import { useAppCommands } from './useAppCommands'
import { useCommand } from './useCommand'
import { useDialogWatch } from './useDialogWatch'
import { useKeptPlace } from './useKeptPlace'
import { useLinks } from './useLinks'
import { useShowWanted } from './useShowWanted'

const InspectScreen = lazy(() =>
  import('./inspect/InspectScreen').then((module) => ({ default: module.InspectScreen })),
)
const ScrubScreen = lazy(() =>
  import('./scrub/ScrubScreen').then((module) => ({ default: module.ScrubScreen })),
)

const AccountScreen = lazy(() =>
  import('./account/AccountScreen').then((module) => ({ default: module.AccountScreen })),
)
const RequestsScreen = lazy(() =>
  import('./requests/RequestsScreen').then((module) => ({ default: module.RequestsScreen })),
)
const AdminSecretDialog = lazy(() =>
  import('./adminSecret/AdminSecretDialog').then((m) => ({ default: m.AdminSecretDialog })),
)
const BulkDialog = lazy(() => import('./bulk/BulkDialog').then((m) => ({ default: m.BulkDialog })))

const JournalScreen = lazy(() =>
  import('./journal/JournalScreen').then((module) => ({ default: module.JournalScreen })),
)

const HelpScreen = lazy(() => import('./help/HelpScreen').then((m) => ({ default: m.HelpScreen })))

const SettingsScreen = lazy(() =>
  import('./settings/SettingsScreen').then((module) => ({ default: module.SettingsScreen })),
)

/**
 * The whole window: first run or main, with what concerns the whole app above and below.
 *
 * @param before where a person was before the window was concealed
 */
export function App({ before }: { before: Place | undefined }) {
  const { app, book, commands, notices, surroundings, filter, help, wanted } = useStores()
  const { state, failure } = useStore(app)
  const sessions = useStore(book)
  const environment = useStore(surroundings)
  const [selected, select] = useState(before?.tokenId)
  const [query, setQuery] = useState('')
  const [adding, setAdding] = useState(false)
  const [administers, setAdministers] = useState<'never' | 'open' | 'closed'>('never')
  const [several, setSeveral] = useState<'never' | 'open' | 'closed'>('never')
  const [screen, setScreen] = useState<ScreenId>(before?.screen ?? 'tokens')
  const { shown } = useStore(help)
  const [seen, setSeen] = useState(shown)
  if (shown !== seen) {
    setSeen(shown)
    setScreen('help')
  }
  const add = () => setAdding(true)
  const addSeveral = () => setSeveral('open')
  const admin = () => setAdministers('open')
  const closeAdd = () => setAdding(false)
  const practice = usePractice(select)
  const showToken = (id: string) => {
    select(id)
    wanted.set({ kind: 'token', id, action: 'show' })
  }
  const act = (id: ActionId) => {
    const place = screens.find((each) => each.id === actionOf(id).screen)
    if (place) setScreen(place.id)
    commands.run(id)
  }
  useCommand('addToken', add)
  useCommand('addSeveral', addSeveral)
  useCommand('adminSecret', admin)
  useCommand('practise', () => practice.hold())
  useAppCommands(setScreen)
  useShortcuts({ add })
  useShowWanted((query) => {
    setQuery(query)
    setScreen('tokens')
  }, act)
  useContrast()
  useLinks(showToken)
  useDialogWatch()
  useKeptPlace(screen, selected)

  if (failure) {
    return (
      <main className="p-6">
        <h1 className="pb-3 text-lg font-semibold">{explain(failure).title}</h1>
        <FailurePanel failure={failure} />
      </main>
    )
  }
  if (!state) return null
  return (
    <div className="relative flex h-full flex-col overflow-clip">
      {environment && <EnvironmentFrame environment={environment} />}
      <Banners state={state} />
      <RotationBanner />
      <IncidentNotice />
      <div className="flex min-h-0 flex-1">
        <Rail current={screen} onGo={setScreen} />
        <Screen isCurrent={screen === 'tokens'}>
          {practice.isFirst || (state.held === 0 && sessions.total === 0) ? (
            <FirstRun practice={practice} onAdd={add} onAddSeveral={addSeveral} onAdmin={admin} />
          ) : (
            <MainWindow
              held={state.held}
              holdsPractice={state.holdsPractice}
              practice={practice}
              selected={selected}
              onSelect={select}
              query={query}
              onQuery={setQuery}
              onAdd={add}
              onAddSeveral={addSeveral}
              onAdmin={admin}
            />
          )}
        </Screen>
        <Screen isCurrent={screen === 'requests'}>
          <RequestsScreen onMint={() => setScreen('tokens')} />
        </Screen>
        <Screen isCurrent={screen === 'inspect'}>
          <InspectScreen
            onShow={(tokenId, sessionId) => {
              setQuery('')
              if (tokenId !== undefined) select(tokenId)
              setScreen('tokens')
              focusSoon(() => (sessionId === undefined ? null : mainButtonOf(sessionId)))
            }}
          />
        </Screen>
        <Screen isCurrent={screen === 'scrub'}>
          <ScrubScreen />
        </Screen>
        <Screen isCurrent={screen === 'account'}>
          <AccountScreen onShowToken={showToken} />
        </Screen>
        <Screen isCurrent={screen === 'journal'}>
          <JournalScreen />
        </Screen>
        <Screen isCurrent={screen === 'settings'}>
          <SettingsScreen />
        </Screen>
        <Screen isCurrent={screen === 'help'}>
          <HelpScreen />
        </Screen>
      </div>
      <StatusBar state={state} />
      {administers !== 'never' && (
        <Suspense>
          <AdminSecretDialog
            isOpen={administers === 'open'}
            onClose={() => setAdministers('closed')}
            onStarted={() => setScreen('tokens')}
          />
        </Suspense>
      )}
      <AddTokenDialog isOpen={adding} onClose={closeAdd} onAdded={({ id }) => showToken(id)} />
      <RotationDialogs />
      {several !== 'never' && (
        <Suspense>
          <BulkDialog
            of="several"
            isOpen={several === 'open'}
            onClose={() => setSeveral('closed')}
            onAdded={(count) => {
              notices.say(t('mainWindow.added', { count }))
              setQuery('')
              filter.set('all')
              setScreen('tokens')
            }}
          />
        </Suspense>
      )}
      <BackupDialogs
        onTakenIn={(count) => {
          notices.say(t('mainWindow.takenIn', { count }))
          setQuery('')
          setScreen('tokens')
        }}
      />
      <CheckDialogPlace onShow={() => setScreen('tokens')} />
      <LeakDialogPlace />
      <AboutPlace />
      <InnerPalette onAct={act} onOpenToken={showToken} />
      <EnvironmentsPlace />
      <HelpKey screen={screen} />
      <HelpSheet />
    </div>
  )
}
