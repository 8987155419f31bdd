import type { Tell } from '../bridge/tell'
import { openHealthChecks } from '../health/health'
import { openIncidentBook } from '../leaks/incidentBook'
import { openIncidentFile } from '../leaks/incidentFile'
import { openLeaks } from '../leaks/leaks'
import { openReminders } from '../leaks/reminders'
import { openExpiryRadar } from '../radar/expiryRadar'
import type { Settings } from '../settings/settings'
import type { Accounts } from './accounts'
import type { Outside } from './outside'
import type { Sessions } from './sessions'
import type { Stored } from './vault'

type Needs = {
  folder: string
  settings: Settings
  stored: Stored
  sessions: Sessions
  accounts: Accounts
  notify: Outside['notify']
  tell: Tell
  /** it was looked whether tokens expire */
  onLook: () => void
}

/** Which tokens work, which expire soon, and what is done when one leaked. */
export function composeHealth(needs: Needs) {
  const { folder, settings, stored, sessions, accounts, notify, tell } = needs
  const { vault, inventory, listing, isProduction } = stored
  const { exchange, accountSessions, accountJournal } = accounts
  const health = openHealthChecks({
    vault,
    exchange,
    journal: accountJournal,
    tokensOf: (scope) =>
      scope.kind === 'one' ? [vault.record(scope.id)] : listing.all(scope.query, scope.filter),
    isProduction,
    onProgress: (progress) => tell('health.progress', progress),
  })
  const incidents = openIncidentBook(openIncidentFile(folder), () => {
    tell('incidents.changed', {})
    reminders.schedule()
  })
  const leaks = openLeaks({
    incidents,
    vault,
    inventory,
    book: sessions.book,
    exchange,
    clientFor: sessions.clientFor,
    accountSessions,
    journal: accountJournal,
    takeKs: sessions.takeKs,
    isProduction,
    reachableUrl: sessions.reachableUrl,
  })
  const reminders = openReminders({
    incidents,
    notify: (words, { id }) => notify(words, { kind: 'incident', id }),
  })
  const radar = openExpiryRadar({
    folder,
    counts: stored.counts,
    isOn: () => settings.value('notifications.tokensExpire'),
    notify: (words) => notify(words, { kind: 'tokens', filter: 'expiring' }),
    onLook: needs.onLook,
  })
  return { health, incidents, leaks, reminders, radar }
}
