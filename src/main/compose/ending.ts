import { app } from 'electron'
import type { Doctor } from '../doctor/doctor'
import type { Journal } from '../journal/journal'
import { endWell } from '../shell/ending'
import { onSessionEnd } from '../shell/sessionEnd'
import type { Outside } from './outside'
import type { Sessions } from './sessions'
import type { System } from './system'
import type { composeTokens } from './tokens'
import type { Stored } from './vault'

type Needs = {
  system: System
  stored: Stored
  sessions: Sessions
  outside: Outside
  tokens: ReturnType<typeof composeTokens>
  journal: Journal
  doctor: Doctor
  stopConcealing: () => void
}

/** What is done before KSmith ends: what goes on stops, a KS leaves the clipboard, what was not saved yet is saved. */
export function composeEnding({
  system,
  stored,
  sessions,
  outside,
  tokens,
  journal,
  doctor,
  stopConcealing,
}: Needs): void {
  const stopAll = async () => {
    tokens.bulk.discardAll()
    tokens.backups.stopAll()
    stopConcealing()
    tokens.health.stop()
    tokens.reminders.stop()
    tokens.radar.stop()
    outside.notices.closeAll()
    outside.tray.stop()
    doctor.stop()
  }
  onSessionEnd(sessions.clipboard.endAtOnce)
  endWell(
    app,
    [
      stopAll,
      sessions.clipboard.end,
      tokens.rotations.endSoon,
      stored.inventory.saveNow,
      journal.flush,
      sessions.practice.close,
      async () => system.desktop.close(),
    ],
    stored.keychain.hangs,
  )
}
