import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type ActionFacts, type ActionId, actionName, actionOf, type Shortcut } from '../../contract/actions'
import { t } from '../../strings'

type Item = MenuItemConstructorOptions
type Section = readonly ActionId[]

/** Where the actions stand, in sections. Editing, zooming and windows are the system's own; their items come besides. */
const file: readonly Section[] = [
  ['addToken', 'addSeveral'],
  ['takeIn', 'backUp'],
  ['adminSecret', 'practise'],
  ['exportJournal', 'checkJournal'],
]
const session: readonly Section[] = [
  ['mintFor', 'copyLast', 'clearClipboard'],
  ['openCase'],
  ['checkHealth', 'leaked'],
]
const screens: Section = ['tokens', 'requests', 'inspect', 'scrub', 'account', 'journal']
const themes: Section = ['themeLight', 'themeDark', 'themeSystem']

/** What the menu needs of the app around it. */
export type MenuParts = {
  platform: NodeJS.Platform
  /** does something in the window */
  act: (id: ActionId) => void
  conceal: () => void
}

/**
 * The application's menu, with every screen and every action that has a place in it. The keys that stand beside them are
 * the window's own: where the system allows, the menu shows them without listening to them. It also takes the place of
 * Electron's default menu, with its developer tools.
 */
export function menuTemplate({ platform, act, conceal }: MenuParts): Item[] {
  const isMac = platform === 'darwin'
  const line: Item = { type: 'separator' }
  const item = (id: ActionId, label?: string): Item => {
    const { shortcut } = actionOf(id)
    return {
      id,
      label: label ?? actionName(id),
      // until it is known what can be done
      enabled: false,
      click: id === 'conceal' ? conceal : () => act(id),
      // the page hears its own keys; only concealing does not wait for it
      ...(shortcut && {
        accelerator: acceleratorOf(shortcut),
        registerAccelerator: id === 'conceal',
      }),
    }
  }
  const sections = (all: readonly Section[]) =>
    all.flatMap((ids, index) => [...(index > 0 ? [line] : []), ...ids.map((id) => item(id))])
  const preferences = [
    item('settings', t(isMac ? 'shell.menu.settingsOfApp' : 'shell.menu.settings')),
    item('environments'),
  ]
  return [
    ...(isMac
      ? [
          {
            label: 'KSmith',
            submenu: [
              item('about'),
              line,
              ...preferences,
              line,
              item('conceal'),
              line,
              { role: 'services' } as const,
              line,
              { role: 'hide' } as const,
              { role: 'hideOthers' } as const,
              { role: 'unhide' } as const,
              line,
              { role: 'quit' } as const,
            ],
          },
        ]
      : []),
    {
      label: t('shell.menu.file'),
      submenu: [
        ...sections(file),
        line,
        ...(isMac
          ? [{ role: 'close' } as const]
          : [...preferences, line, item('conceal'), { role: 'quit' } as const]),
      ],
    },
    {
      label: t('shell.menu.edit'),
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        { role: 'selectAll' },
        line,
        item('searchTokens'),
      ],
    },
    { label: t('shell.menu.session'), submenu: sections(session) },
    {
      label: t('shell.menu.view'),
      submenu: [
        ...sections([screens, themes]),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [item('help'), item('doctor'), line, item('keys'), ...(isMac ? [] : [item('about')])],
    },
  ]
}

/** A shortcut of the window as Electron spells it. */
export function acceleratorOf({ mod, shift, key }: Shortcut): string {
  return [...(mod ? ['CommandOrControl'] : []), ...(shift ? ['Shift'] : []), key.toUpperCase()].join('+')
}

/**
 * Which actions can be done now: none while the page is away, is concealed or has a dialog open, since a dialog is
 * answered before anything else; concealing always.
 */
export function canBeDone(id: ActionId, facts: ActionFacts, isPageFree: boolean): boolean {
  return id === 'conceal' || (isPageFree && actionOf(id).whyNot?.(facts) === undefined)
}

export type AppMenu = {
  /** Looks again at what can be done. */
  refresh(): void
}

/**
 * @param now what is known of the app, and whether the page takes an action
 */
export function openMenu(parts: MenuParts, now: () => { facts: ActionFacts; isPageFree: boolean }): AppMenu {
  const template = menuTemplate(parts)
  const menu = Menu.buildFromTemplate(template)
  Menu.setApplicationMenu(menu)
  const ids = template.flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu.flatMap(({ id }) => (id === undefined ? [] : [id as ActionId])) : [],
  )
  let waiting = false
  const refresh = () => {
    waiting = false
    const { facts, isPageFree } = now()
    for (const id of ids) {
      const item = menu.getMenuItemById(id)
      if (item) item.enabled = canBeDone(id, facts, isPageFree)
    }
  }
  return {
    // much changes at once, and much of that changes nothing here
    refresh() {
      if (waiting) return
      waiting = true
      setImmediate(refresh)
    },
  }
}
