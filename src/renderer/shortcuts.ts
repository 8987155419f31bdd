import { useEffect, useEffectEvent } from 'react'

export type Shortcuts = {
  search?: () => void
  add?: () => void
  mint?: () => void
  copyNewest?: () => void
  settings?: () => void
  conceal?: () => void
  /** opens the screen at this place of the rail, counted from 1 */
  screen?: (place: number) => void
}

/**
 * The keys that work everywhere: Ctrl or Cmd with F (search; `/` too, outside of fields), N (add), Enter (mint what
 * the form says), Shift+C (copy the newest KS), 1 to 9 (a screen), comma (settings), L (conceal). But for the last, they
 * rest while a dialog is open.
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

function shortcutOf(event: KeyboardEvent): keyof Shortcuts | undefined {
  if (event.altKey) return undefined
  const command = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (!command) return key === '/' && !isField(event.target) ? 'search' : undefined
  if (event.shiftKey) return key === 'c' ? 'copyNewest' : undefined
  if (key === 'f') return 'search'
  if (key === 'n') return 'add'
  if (key === 'l') return 'conceal'
  if (key === ',') return 'settings'
  if (/^[1-9]$/.test(key)) return 'screen'
  return key === 'enter' ? 'mint' : undefined
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
