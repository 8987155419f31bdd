import {
  Archive,
  Building2,
  HeartPulse,
  KeyRound,
  Lock,
  type LucideIcon,
  NotebookPen,
  RefreshCw,
  Send,
  ShieldAlert,
  Ticket,
} from 'lucide-react'
import type { JournalEvent, JournalGroup } from '../../contract/journal'
import { t } from '../../strings'

/** What an entry is called: when it came about, and when it did not. */
export function eventName(event: JournalEvent, outcome: 'done' | 'failed'): string {
  return t(`journal.events.${event}.${outcome}`)
}

export const groupIcons: Record<JournalGroup, LucideIcon> = {
  session: Ticket,
  request: Send,
  token: KeyRound,
  account: Building2,
  rotation: RefreshCw,
  health: HeartPulse,
  leak: ShieldAlert,
  backup: Archive,
  lock: Lock,
  journal: NotebookPen,
}

/** The group an event belongs to. */
export function groupOf(event: JournalEvent): JournalGroup {
  return event.split('.', 1)[0] as JournalGroup
}
