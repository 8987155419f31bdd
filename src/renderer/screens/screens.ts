import {
  Building2,
  CircleHelp,
  KeyRound,
  type LucideIcon,
  NotebookPen,
  ScanSearch,
  Send,
  Settings,
  WandSparkles,
} from 'lucide-react'
import type { Place } from '../../contract/place'

/** The screens of the window (their names: `screens.names`), in the order of the rail and of the keys that open them. */
export const screens = [
  { id: 'tokens', icon: KeyRound },
  { id: 'requests', icon: Send },
  { id: 'inspect', icon: ScanSearch },
  { id: 'scrub', icon: WandSparkles },
  { id: 'account', icon: Building2 },
  { id: 'journal', icon: NotebookPen },
  { id: 'settings', icon: Settings },
  { id: 'help', icon: CircleHelp },
] as const satisfies readonly {
  id: Place['screen']
  icon: LucideIcon
}[]

export type ScreenId = (typeof screens)[number]['id']
