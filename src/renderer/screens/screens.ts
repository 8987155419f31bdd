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

/** The screens of the window, in the order of the rail and of the keys that open them. */
export const screens = [
  { id: 'tokens', name: 'Tokens', icon: KeyRound },
  { id: 'requests', name: 'Requests', icon: Send },
  { id: 'inspect', name: 'Inspect', icon: ScanSearch },
  { id: 'scrub', name: 'Scrub', icon: WandSparkles },
  { id: 'account', name: 'Account', icon: Building2 },
  { id: 'journal', name: 'Journal', icon: NotebookPen },
  { id: 'settings', name: 'Settings', icon: Settings },
  { id: 'help', name: 'Help', icon: CircleHelp },
] as const satisfies readonly {
  id: string
  name: string
  icon: LucideIcon
}[]

export type ScreenId = (typeof screens)[number]['id']
