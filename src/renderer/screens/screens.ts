import {
  Building2,
  KeyRound,
  type LucideIcon,
  NotebookPen,
  ScanSearch,
  Send,
  WandSparkles,
} from 'lucide-react'

/** The screens of the window (their names: `screens.names`), in the order of the rail and of the keys that open them. */
export const screens = [
  { id: 'tokens', icon: KeyRound },
  { id: 'requests', icon: Send },
  { id: 'inspect', icon: ScanSearch },
  { id: 'scrub', icon: WandSparkles },
  { id: 'account', icon: Building2 },
  { id: 'journal', icon: NotebookPen },
] as const satisfies readonly {
  id: string
  icon: LucideIcon
}[]

export type ScreenId = (typeof screens)[number]['id']
