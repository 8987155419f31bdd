import { powerMonitor } from 'electron'
import { hostConfirmation } from '../accounts/confirmHost'
import type { Concealment } from '../conceal/concealment'
import type { Journal } from '../journal/journal'
import { openRequestRunner } from '../requests/runner'
import { openAdminSessions } from '../sessions/adminSession'
import { openSessionBook } from '../sessions/book'
import { openCases } from '../sessions/cases'
import { openExpiryWatch } from '../sessions/expiryWatch'
import { forgetSessions } from '../sessions/forgetSessions'
import { openMinter } from '../sessions/minter'
import type { NotedParts } from '../sessions/notedSessions'
import { openReveals } from '../sessions/reveal'
import { openWidgetSessions } from '../sessions/widgetSessions'
import { askAboutSecret } from '../shell/askAboutHost'
import { openClipboardGuard } from '../shell/clipboardGuard'
import type { Intake } from './intake'
import type { Network } from './network'
import type { System } from './system'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = {
  system: System
  stored: Stored
  network: Network
  intake: Intake
  journal: Journal
  concealment: Concealment
  main: Pick<MainWindow, 'window' | 'tell'>
  /** a session, a case, or what is on the clipboard is another */
  onChange: () => void
  onExpiry: Parameters<typeof openExpiryWatch>[0]['tell']
}

/** Minting: sessions are started over the system's network, kept in memory, shown and copied for a while. */
export function composeMinting(needs: Needs) {
  const { stored, network, intake, journal, concealment } = needs
  const { settings, systemClipboard } = needs.system
  const { window, tell } = needs.main
  const { vault, environments } = stored
  const { clientFor } = network
  const { guard } = concealment
  const changed = () => {
    tell('sessions.changed', {})
    expiry.look()
    needs.onChange()
  }
  const book = openSessionBook(changed)
  const cases = openCases(changed)
  const widgets = openWidgetSessions(Date.now, () => !concealment.isConcealed())
  const minter = openMinter({ vault, book, widgets, environments, clientFor, guard })
  const reveals = openReveals(
    (id) => tell('sessions.revealEnded', { id }),
    () => settings.value('reveal.seconds'),
  )
  const clipboard = openClipboardGuard(systemClipboard, (next) => {
    tell('clipboard.state', next)
    needs.onChange()
  })
  powerMonitor.on('resume', () => void clipboard.look())
  const adminSessions = openAdminSessions({
    handles: intake.handles,
    book,
    clientFor,
    confirmHost: hostConfirmation(
      () => false,
      (host) => askAboutSecret(window(), host),
    ),
    guard,
    belongsTo: (account) => {
      const caseId = cases.open()
      const environmentId = environments.suggest(account)
      return { ...(caseId && { caseId }), ...(environmentId && { environmentId }) }
    },
  })
  const expiry = openExpiryWatch({
    inUse: book.inUse,
    isOn: () => settings.value('notifications.sessionEnds'),
    tell: needs.onExpiry,
  })
  /** what minting and copying with an entry in the journal take */
  const noted: NotedParts = {
    journal,
    vault,
    environments,
    minter,
    cases,
    book,
    clipboard,
    settings,
    reachableUrl: network.reachableUrl,
  }
  return {
    book,
    cases,
    widgets,
    minter,
    requests: openRequestRunner({ book, clientFor }),
    reveals,
    clipboard,
    adminSessions,
    noted,
    forgetSessions: (filter: Parameters<typeof forgetSessions>[1]) =>
      forgetSessions({ book, reveals, clipboard }, filter),
    async forgetSession(id: string): Promise<void> {
      reveals.end(id)
      book.forget(id)
      await clipboard.clearSession(id)
    },
  }
}
