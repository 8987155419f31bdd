import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { App } from 'electron'
import { Failed } from '../failed'
import type { Settings } from '../settings/settings'
import { desktopEntry, isOurs, isSwitchedOff } from './desktopEntry'

/** The argument that a start at login carries when it is to open no window. */
export const HIDDEN = '--hidden'

export type Autostart = {
  /** whether the system starts the app at login, as it stands */
  isOn(): boolean
  /** @throws Failed AUTOSTART_FAILED */
  set(wanted: { isOn: boolean; hidden: boolean }): void
}

type LoginItems = Pick<App, 'setLoginItemSettings' | 'getLoginItemSettings'>
type Facts = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  /** the program and what it needs to start this app */
  command: readonly string[]
}

/**
 * The system's list of what it starts at login. macOS and Windows keep it themselves; on Linux it is a file of ours in
 * `autostart` of the user's configuration, as the XDG autostart specification has it.
 */
export function openAutostart(app: LoginItems, facts: Facts): Autostart {
  if (facts.platform === 'linux') return inFile(facts)
  const [path, ...first] = facts.command
  const entry = (args: readonly string[]) =>
    facts.platform === 'win32' ? { path: path as string, args: [...first, ...args] } : {}
  const isOn = () => [[], [HIDDEN]].some((args) => app.getLoginItemSettings(entry(args)).openAtLogin)
  return {
    isOn,
    set({ isOn: wanted, hidden }) {
      // Windows has an entry for each way of starting, so the other one goes
      if (facts.platform === 'win32') {
        app.setLoginItemSettings({ ...entry(hidden && wanted ? [] : [HIDDEN]), openAtLogin: false })
      }
      app.setLoginItemSettings({ ...entry(hidden ? [HIDDEN] : []), openAtLogin: wanted })
      if (isOn() !== wanted) throw new Failed('AUTOSTART_FAILED')
    },
  }
}

function inFile({ env, home, command }: Facts): Autostart {
  const { XDG_CONFIG_HOME: config } = env
  // a relative one is to be ignored, says the specification
  const folder = join(config && isAbsolute(config) ? config : join(home, '.config'), 'autostart')
  const path = join(folder, 'ksmith.desktop')
  const found = () => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return undefined
    }
  }
  return {
    isOn() {
      const text = found()
      return text !== undefined && isOurs(text) && !isSwitchedOff(text)
    },
    set({ isOn, hidden }) {
      const text = found()
      try {
        // somebody else's file under our name is not ours to take away, nor to write over
        if (text !== undefined && !isOurs(text))
          throw new Failed('AUTOSTART_FAILED', { params: { file: path } })
        if (!isOn) {
          rmSync(path, { force: true })
          return
        }
        const wanted = desktopEntry([...command, ...(hidden ? [HIDDEN] : [])])
        if (text === wanted) return
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const fresh = `${path}.new`
        rmSync(fresh, { force: true })
        writeFileSync(fresh, wanted, { mode: 0o644, flag: 'wx' })
        // whatever the umask says: it is no secret, and desktops may read it as somebody else
        chmodSync(fresh, 0o644)
        renameSync(fresh, path)
      } catch {
        throw new Failed('AUTOSTART_FAILED', { params: { file: path } })
      }
    },
  }
}

/** The system's list as it is for this process. */
export function ownAutostart(app: App): Autostart {
  return openAutostart(app, {
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
    command: startCommand({
      execPath: process.execPath,
      appPath: app.getAppPath(),
      isDefaultApp: Boolean(process.defaultApp),
      appImage: process.env.APPIMAGE,
    }),
  })
}

/** What starts this very app: an AppImage by its file, an unpacked one by its program, a clone by Electron and its folder. */
export function startCommand(facts: {
  execPath: string
  appPath: string
  isDefaultApp: boolean
  appImage: string | undefined
}): string[] {
  if (facts.appImage) return [facts.appImage]
  return facts.isDefaultApp ? [facts.execPath, facts.appPath] : [facts.execPath]
}

/**
 * Has the system's list follow the settings. At the start it is the other way round: a person may have changed the list
 * in the system's own settings meanwhile.
 */
export async function followAutostart(settings: Settings, autostart: Autostart): Promise<void> {
  settings.applyBy('start.atLogin', (isOn) => autostart.set({ isOn, hidden: settings.value('start.hidden') }))
  settings.applyBy('start.hidden', (hidden) => {
    if (settings.value('start.atLogin')) autostart.set({ isOn: true, hidden })
  })
  const isOn = autostart.isOn()
  try {
    if (isOn !== settings.value('start.atLogin')) await settings.set({ key: 'start.atLogin', value: isOn })
    // the app may lie elsewhere than it did
    else if (isOn) autostart.set({ isOn, hidden: settings.value('start.hidden') })
  } catch {
    // a file that cannot be written says so when somebody sets something
  }
}

/** Whether this start was one at login that is to open no window. */
export function startsHidden(
  settings: Pick<Settings, 'value'>,
  facts: { argv: readonly string[]; wasOpenedAtLogin: boolean },
): boolean {
  return facts.argv.includes(HIDDEN) || (facts.wasOpenedAtLogin && settings.value('start.hidden'))
}
