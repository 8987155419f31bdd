import { type ActionId, actionName, actions, type Shortcut } from '../contract/actions'
import { t } from '../strings'

export type Shortcuts = {
  search?: () => void
  add?: () => void
  mint?: () => void
  copyNewest?: () => void
  settings?: () => void
  palette?: () => void
  conceal?: () => void
  /** shows the help that fits what has the focus */
  help?: () => void
  /** shows these keys */
  keys?: () => void
  /** opens the screen at this place of the rail, counted from 1 */
  screen?: (place: number) => void
}

/** One thing that can be done by keys. */
export type ShortcutRow = {
  name: keyof Shortcuts
  /** any of these */
  keys: readonly Shortcut[]
  does: string
  /** the place of the screen that it opens */
  place?: number
  /** whether it works while a dialog is open */
  inDialogs?: true
}

/** What the actions with keys of their own are called here. */
const names: Partial<Record<ActionId, keyof Shortcuts>> = {
  searchTokens: 'search',
  addToken: 'add',
  copyLast: 'copyNewest',
  settings: 'settings',
  conceal: 'conceal',
  help: 'help',
  keys: 'keys',
}

/** Further keys of an action, and what is special about it here. */
const further: Partial<Record<ActionId, Partial<ShortcutRow> & { also?: Shortcut }>> = {
  searchTokens: { does: t('shortcuts.searchTokens'), also: { key: '/' } },
  conceal: { inDialogs: true },
  help: { does: t('shortcuts.help'), inDialogs: true },
  keys: { also: { key: '?' } },
}

/**
 * The one table of the keys that work everywhere in the window: what is registered, and what the sheet of keys shows.
 * The actions bring their keys along; the palette and the mint form have some besides.
 */
export const shortcutTable: readonly ShortcutRow[] = [
  { name: 'palette', keys: [{ mod: true, key: 'k' }], does: t('shortcuts.palette') },
  { name: 'mint', keys: [{ mod: true, key: 'enter' }], does: t('shortcuts.mint') },
  ...actions.flatMap(({ id, shortcut }): ShortcutRow[] => {
    if (!shortcut) return []
    const { also, ...more } = further[id] ?? {}
    const place = /^[1-9]$/.test(shortcut.key) ? Number(shortcut.key) : undefined
    const name = place === undefined ? names[id] : 'screen'
    if (!name) return []
    const keys = also ? [shortcut, also] : [shortcut]
    return [{ name, keys, does: actionName(id), ...(place !== undefined && { place }), ...more }]
  }),
]

/** A key press, of whatever kind of event. */
export type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }

/** What a key press is for; single characters mean nothing while something is typed. */
export function shortcutOf(event: Pressed, isTyping = false): ShortcutRow | undefined {
  if (event.altKey) return undefined
  const hasMod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (!hasMod && isTyping && key.length === 1) return undefined
  return shortcutTable.find(({ keys }) =>
    keys.some(
      (each) =>
        each.key === key &&
        Boolean(each.mod) === hasMod &&
        // where a sign is on a keyboard, and whether it takes Shift, is the keyboard's business
        (isSign(key) || Boolean(each.shift) === event.shiftKey),
    ),
  )
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
}
