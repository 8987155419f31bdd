import { app } from 'electron'
import { regions } from '../../kaltura'
import { allChecks, allTryouts } from '../doctor/checks'
import { desktopProbes } from '../doctor/desktopProbes'
import { openDoctor } from '../doctor/doctor'
import { openDoctorNetwork } from '../doctor/network'
import { isSandboxed } from '../doctor/sandbox'
import type { Autostart } from '../shell/autostart'
import type { GlobalShortcut } from '../shell/globalShortcut'
import { loopbackReasons } from '../shell/runtime'
import type { Sessions } from './sessions'
import type { System } from './system'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = {
  folder: string
  system: System
  stored: Stored
  sessions: Sessions
  autostart: Autostart
  shortcut: GlobalShortcut
  main: Pick<MainWindow, 'page' | 'tell'>
}

/** Doctor: looks at what all of this needs, when it is asked to. */
export function composeDoctor({ folder, system, stored, sessions, autostart, shortcut, main }: Needs) {
  const parts = {
    folder,
    serviceUrls: () => stored.inventory.all().map(({ serviceUrl }) => serviceUrl),
    keychain: stored.keychainQueue,
    clipboard: system.systemClipboard,
    desktop: desktopProbes(system.desktop, autostart, shortcut.failure),
    regions,
    network: openDoctorNetwork(),
    isLoopbackOnly: sessions.isLoopbackOnly,
    reachableUrl: sessions.reachableUrl,
    versions: process.versions,
    loopbackReasons: () => loopbackReasons(app.commandLine),
    sandboxed: () => isSandboxed(main.page.contents()),
  }
  return openDoctor({
    checks: () => allChecks(parts),
    tryouts: allTryouts(parts),
    onChange: (next) => main.tell('doctor.changed', next),
  })
}
