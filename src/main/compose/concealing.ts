import { powerMonitor, type Session, systemPreferences } from 'electron'
import { t } from '../../strings'
import { type Concealment, openConcealment } from '../conceal/concealment'
import { openIdleWatch } from '../conceal/idleWatch'
import { openLock } from '../conceal/lock'
import { lockFacts } from '../conceal/lockFacts'
import { openLockFile } from '../conceal/lockFile'
import { openLockSignals } from '../conceal/lockSignals'
import { watchSystem } from '../conceal/systemEvents'
import { openTouchId } from '../conceal/touchId'
import { openUnlocking } from '../conceal/unlock'
import { type AskInWindow, openEntryWindows } from '../intake/entryWindow'
import type { Journal } from '../journal/journal'
import type { Settings } from '../settings/settings'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = {
  folder: string
  pages: Session
  settings: Settings
  keychain: Stored['keychain']
  journal: Journal
  main: Pick<MainWindow, 'opened' | 'tell'>
  /** every place in which a KS, a secret, or an answer made with one is kept */
  letGo: readonly (() => void)[]
}

export type Concealing = ReturnType<typeof composeConcealing>

/**
 * Concealing: one authority on whether anything is given out, the lock that opens it again, and the windows in which
 * secrets are typed, which it takes away.
 */
export function composeConcealing({ folder, pages, settings, keychain, journal, main, letGo }: Needs) {
  const entryWindows = openEntryWindows(pages, () => settings.value('appearance.contrast') === 'more')
  const lock = openLock({
    file: openLockFile(folder),
    keychain,
    touchId: openTouchId(systemPreferences),
    folder,
    onChange: () => main.tell('lock.changed', lock.state()),
    note: (what) =>
      journal.note(
        what === 'wrong-passphrase'
          ? { event: 'lock.refused', failure: 'LOCK_WRONG' }
          : { event: 'lock.changed', note: t(`main.conceal.notes.changed.${what}`) },
      ),
  })
  const concealment = openConcealment({
    isLocked: lock.isSet,
    prove: lock.prove,
    startsConcealed: lock.isSet(),
    note: (event, what) => journal.note(lockFacts(event, what)),
    letGo: [() => entryWindows.close(), ...letGo],
  })
  const askInWindow: AskInWindow = async (...asked) => {
    // what was begun before KSmith was concealed opens no window afterwards
    concealment.guard()
    return entryWindows.ask(...asked)
  }
  return {
    concealment,
    lock,
    unlocking: openUnlocking({ concealment, lock, ask: entryWindows.ask, parent: main.opened }),
    askInWindow,
  }
}

type Watched = {
  concealment: Concealment
  settings: Settings
  /** it was found out whether anything tells of a locked screen */
  lockHeard: (isHeard: boolean) => void
}

/** What sets concealing off besides a person: nobody at the computer, a locked screen, sleep. @returns ends watching */
export function concealByItself({ concealment, settings, lockHeard }: Watched): () => void {
  const idle = openIdleWatch({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    limitMinutes: () => settings.value('conceal.idleMinutes'),
    conceal: concealment.conceal,
  })
  concealment.onChange((isConcealed) => {
    // a counter that is not looked at while it is concealed anyway
    if (isConcealed) idle.stop()
    else idle.start()
  })
  if (!concealment.isConcealed()) idle.start()
  const lockSignals = process.platform === 'linux' ? openLockSignals() : undefined
  watchSystem({
    power: powerMonitor,
    ...(lockSignals && { signals: lockSignals }),
    onSleep: () => settings.value('conceal.onSleep'),
    onLock: () => settings.value('conceal.onLock'),
    onHeard: lockHeard,
    conceal: concealment.conceal,
  })
  return () => {
    idle.stop()
    lockSignals?.stop()
  }
}
