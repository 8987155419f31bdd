import { useEffect, useEffectEvent } from 'react'
import { type Shortcuts, shortcutOf } from './shortcutTable'

/** Has keys of the table of shortcuts do something, as long as the component is there. */
export function useShortcuts(does: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const row = event.isComposing ? undefined : shortcutOf(event, isField(event.target))
    const act = row && does[row.name]
    if (!row || !act) return
    if (!row.inDialogs && document.querySelector('[role="dialog"], [role="alertdialog"]')) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) act(row.place ?? 0)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
