import { openAccountAdmin } from '../accounts/admin/accountAdmin'
import { openAccountSessions } from '../accounts/admin/adminSessions'
import type { Tell } from '../bridge/tell'
import type { Guard } from '../conceal/concealment'
import type { Journal } from '../journal/journal'
import { noteSurroundings } from '../journal/noteSurroundings'
import { openRotationAdmins } from '../rotation/admins'
import { openDueNotices } from '../rotation/dueNotices'
import { openRotations } from '../rotation/rotations'
import { openRotationsFile } from '../rotation/rotationsFile'
import { openRotationSteps } from '../rotation/steps'
import { openExchange } from '../sessions/exchange'
import { dueWords } from '../shell/notices/words'
import type { Outside } from './outside'
import type { Sessions } from './sessions'
import type { Stored } from './vault'

type Needs = {
  folder: string
  stored: Stored
  sessions: Sessions
  journal: Journal
  guard: Guard
  notify: Outside['notify']
  tell: Tell
}

export type Accounts = ReturnType<typeof composeAccounts>

/** Accounts that are open for administration, and the rotation of their app tokens. */
export function composeAccounts({ folder, stored, sessions, journal, guard, notify, tell }: Needs) {
  const { vault, inventory, environments, isProduction } = stored
  const { clientFor } = sessions
  // what is done for an account is written down with its environment, and with the case that is open
  const accountJournal = noteSurroundings(journal, { inventory, environments, openCase: sessions.cases.open })

  // each with an ADMIN session that stays in here
  const exchange = openExchange({ vault, widgets: sessions.widgets, clientFor })
  const accountSessions = openAccountSessions({
    vault,
    exchange,
    environments,
    clientFor,
    journal: accountJournal,
    onClose: (id, why) => {
      admin.forget(id)
      if (why === 'idle' || why === 'token-deleted') tell('account.closed', { id, why })
    },
    onChange: (id) => admin.changed(id),
    guard,
  })
  const admin = openAccountAdmin({
    sessions: accountSessions,
    vault,
    inventory,
    journal: accountJournal,
    isProduction,
    onChange: (id) => tell('account.changed', { id }),
  })

  // app tokens that are replaced by others: every step is on the disk before the next
  const rotationsFile = openRotationsFile(folder, inventory.all())
  const rotations = openRotations({
    file: rotationsFile,
    steps: openRotationSteps({
      file: rotationsFile,
      vault,
      inventory,
      sessions: accountSessions,
      exchange,
      journal: accountJournal,
    }),
    admins: openRotationAdmins(inventory, accountSessions, environments),
    sessions: accountSessions,
    inventory,
    selected: admin.selected,
    mustType: (token) => isProduction(inventory.get(token.id) ?? token),
    onChange: () => {
      tell('rotations.changed', {})
      tellOfDue()
    },
  })
  const tellOfDue = openDueNotices(
    () => rotations.state().due,
    (count) => notify(dueWords(count), { kind: 'rotations' }),
  )
  return { accountJournal, exchange, accountSessions, admin, rotations }
}
