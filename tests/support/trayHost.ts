import { Variant } from '@jellybrick/dbus-next'
import { type BusAnswer, startBusService } from './busService'

/** One row of the tray's menu as a desktop draws it. */
export type TrayRow = {
  id: number
  /** as it is read: without the marks of the keys to press; empty for a line */
  label: string
  isEnabled: boolean
  rows: TrayRow[]
}

/** A desktop's tray of a test's own: it shows nobody anything, but sees the icon and presses what is in its menu. */
export interface TrayHost {
  /** The icons that are registered. */
  items(): string[]
  /** What the icon says of itself. Throws where there is none. */
  property(name: string): Promise<unknown>
  /** The menu as it is now. */
  menu(): Promise<TrayRow[]>
  /** The words of the menu, without its lines. */
  labels(): Promise<string[]>
  /** Presses a row by its words, through the menus above it. */
  press(...labels: (string | RegExp)[]): Promise<void>
  /** A click on the icon. */
  click(): Promise<void>
  /** What shows the icons ends, and what they register with stays: as when a panel crashes. */
  losePanel(): void
  /** It is back. */
  regainPanel(): void
  /** Both end. */
  stop(): Promise<void>
}

const WATCHER = 'org.kde.StatusNotifierWatcher'
const ITEM = 'org.kde.StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'

type Layout = [number, Record<string, Variant>, Variant<Layout>[]]

/** Starts a tray on a session bus (StatusNotifierWatcher and host, com.canonical.dbusmenu). */
export async function startTrayHost(busAddress: string): Promise<TrayHost> {
  const registered = new Map<string, { name: string; path: string }>()
  let hasPanel = true

  const register = (service: string, sender: string) => {
    const [name, path] = service.startsWith('/') ? [sender, service] : [service, '/StatusNotifierItem']
    registered.set(`${name}${path}`, { name, path })
    watcher.signal('StatusNotifierItemRegistered', 's', [`${name}${path}`])
  }
  const properties: Record<string, () => Variant> = {
    IsStatusNotifierHostRegistered: () => new Variant('b', hasPanel),
    ProtocolVersion: () => new Variant('i', 0),
    RegisteredStatusNotifierItems: () => new Variant('as', [...registered.keys()]),
  }
  const watcher = await startBusService({
    busAddress,
    name: WATCHER,
    path: '/StatusNotifierWatcher',
    answer(member, body, sender): BusAnswer | undefined {
      if (member === 'RegisterStatusNotifierItem') register(String(body[0]), sender)
      const value = member === 'Get' ? properties[String(body[1])]?.() : undefined
      return value && { signature: 'v', body: [value] }
    },
    onOwner(name, isOwned) {
      for (const [key, item] of registered) if (!isOwned && item.name === name) registered.delete(key)
    },
  })

  const item = () => {
    const [first] = registered.values()
    if (!first) throw new Error('There is no icon in the tray.')
    return { destination: first.name, path: first.path }
  }
  const property = async (name: string) => {
    const get = { interface: 'org.freedesktop.DBus.Properties', member: 'Get', signature: 'ss' }
    const [value] = await watcher.call({ ...item(), ...get, body: [ITEM, name] })
    return (value as Variant).value
  }
  const onMenu = async (member: string, signature: string, body: unknown[]) => {
    const { destination } = item()
    const path = String(await property('Menu'))
    return watcher.call({ destination, path, interface: MENU, member, signature, body })
  }
  const menu = async () => {
    const [, layout] = await onMenu('GetLayout', 'iias', [0, -1, []])
    return rowOf(layout as Layout).rows
  }
  const setPanel = (there: boolean) => {
    hasPanel = there
    watcher.signal(there ? 'StatusNotifierHostRegistered' : 'StatusNotifierHostUnregistered', '', [])
  }

  return {
    items: () => [...registered.keys()],
    property,
    menu,
    labels: async () => (await menu()).map(({ label }) => label).filter(Boolean),
    async press(...labels) {
      let rows = await menu()
      let found: TrayRow | undefined
      for (const label of labels) {
        found = rows.find((row) => (typeof label === 'string' ? row.label === label : label.test(row.label)))
        if (!found) throw new Error(`${label} is not in the menu: ${JSON.stringify(rows)}`)
        rows = found.rows
      }
      await onMenu('Event', 'isvu', [found?.id, 'clicked', new Variant('i', 0), 0])
    },
    async click() {
      const activate = { interface: ITEM, member: 'Activate', signature: 'ii', body: [0, 0] }
      await watcher.call({ ...item(), ...activate })
    },
    losePanel: () => setPanel(false),
    regainPanel: () => setPanel(true),
    stop: watcher.stop,
  }
}

function rowOf([id, properties, children]: Layout): TrayRow {
  const label = properties.label?.value
  return {
    id,
    // an underscore marks the key to press, two of them are one
    label: typeof label === 'string' ? label.replace(/_(.)/g, '$1') : '',
    isEnabled: properties.enabled?.value !== false,
    rows: children.map(({ value }) => rowOf(value)),
  }
}
