import { useEffect, useEffectEvent } from 'react'
import { type ActionId, actions } from '../contract/actions'

export type Shortcuts = {
  search?: () => void
  add?: () => void
  mint?: () => void
  copyNewest?: () => void
  settings?: () => void
  palette?: () => void
  conceal?: () => void
  /** opens the screen at this place of the rail, counted from 1 */
  screen?: (place: number) => void
}

/**
 * The keys that work everywhere: Ctrl or Cmd with F (search; `/` too, outside of fields), N (add), Enter (mint what
 * the form says), Shift+C (copy the newest KS), 1 to 9 (a screen), comma (settings), K (the palette), L (conceal). But
 * for the last, they rest while a dialog is open.
 */
export function useShortcuts(actions: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = event.isComposing ? undefined : shortcutOf(event)
    const action = name === undefined ? undefined : actions[name]
    const isResting = document.querySelector('[role="dialog"], [role="alertdialog"]') && name !== 'conceal'
    if (!action || isResting) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) action(Number(event.key))
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}

/** What the actions with keys of their own are called here. */
const names: Partial<Record<ActionId, keyof Shortcuts>> = {
  searchTokens: 'search',
  addToken: 'add',
  copyLast: 'copyNewest',
  settings: 'settings',
  conceal: 'conceal',
}

/** What a key press is for, as the table of actions has it. */
export function shortcutOf(event: KeyboardEvent): keyof Shortcuts | undefined {
  if (event.altKey) return undefined
  const command = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (!command) return key === '/' && !isField(event.target) ? 'search' : undefined
  if (!event.shiftKey && key === 'k') return 'palette'
  if (!event.shiftKey && key === 'enter') return 'mint'
  if (!event.shiftKey && /^[1-9]$/.test(key)) return 'screen'
  const action = actions.find(
    ({ shortcut }) => shortcut?.key === key && Boolean(shortcut.shift) === event.shiftKey,
  )
  return action && names[action.id]
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
