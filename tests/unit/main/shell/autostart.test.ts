import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSettings } from '../../../../src/main/settings/settings'
import {
  followAutostart,
  HIDDEN,
  openAutostart,
  startCommand,
  startsHidden,
} from '../../../../src/main/shell/autostart'
import { execLine } from '../../../../src/main/shell/desktopEntry'

/** Reads an Exec value back, layer by layer, as the specification has it. */
function argumentsOf(value: string): string[] {
  const text = value.replaceAll(/\\\\/g, '\u0001').replaceAll('\u0001', '\\')
  const found: string[] = []
  let at = 0
  while (at < text.length) {
    let argument = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"'; at++) {
        if (text[at] === '\\') at++
        argument += text[at]
      }
      at++
    } else {
      for (; at < text.length && text[at] !== ' '; at++) argument += text[at]
    }
    found.push(argument.replaceAll('%%', '%'))
    at++
  }
  return found
}

describe('the command of a desktop entry', () => {
  it('is read back as it was, whatever is in it', () => {
    const argument = fc
      .oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[ "'`$\\%a;&|<>~*?#()]{1,20}$/))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are refused
      .filter((text) => !/[\u0000-\u001f\u007f]/.test(text))
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (command) => {
        expect(argumentsOf(execLine(command))).toEqual(command)
      }),
      { numRuns: 1_000 },
    )
  })
  it('is as the specification writes it', () => {
    expect(execLine(['/opt/My App/ksmith', '--hidden', 'a$b', '50%'])).toBe(
      '"/opt/My App/ksmith" --hidden "a\\\\$b" "50%%"',
    )
  })
  it('has no second line', () => {
    expect(() => execLine(['ksmith\nHidden=true'])).toThrow()
  })
})

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ksmith-home-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const never = {
  setLoginItemSettings: () => {
    throw new Error('not on Linux')
  },
  getLoginItemSettings: () => {
    throw new Error('not on Linux')
  },
} as never

describe('the start at login on Linux', () => {
  const open = (env = {}) =>
    openAutostart(never, { platform: 'linux', env, home, command: ['/opt/KSmith 1/ksmith'] })
  const file = () => join(home, '.config', 'autostart', 'ksmith.desktop')

  it('is a file that everybody may read, there while it is on', () => {
    const autostart = open()
    expect(autostart.isOn()).toBe(false)
    autostart.set({ isOn: true, hidden: false })
    expect(autostart.isOn()).toBe(true)
    expect(statSync(file()).mode & 0o777).toBe(0o644)
    expect(readFileSync(file(), 'utf8')).toContain('\nExec="/opt/KSmith 1/ksmith"\n')
    autostart.set({ isOn: true, hidden: true })
    expect(readFileSync(file(), 'utf8')).toContain('\nExec="/opt/KSmith 1/ksmith" --hidden\n')
    autostart.set({ isOn: false, hidden: false })
    autostart.set({ isOn: false, hidden: false })
    expect(existsSync(file())).toBe(false)
  })

  it('is where the configuration is, unless that is said in a way that counts for nothing', () => {
    open({ XDG_CONFIG_HOME: join(home, 'c') }).set({ isOn: true, hidden: false })
    expect(existsSync(join(home, 'c', 'autostart', 'ksmith.desktop'))).toBe(true)
    open({ XDG_CONFIG_HOME: 'relative' }).set({ isOn: true, hidden: false })
    expect(existsSync(file())).toBe(true)
  })

  it('leaves a file alone that somebody else wrote', () => {
    mkdirSync(join(home, '.config', 'autostart'), { recursive: true })
    writeFileSync(file(), '[Desktop Entry]\nExec=other\n')
    expect(open().isOn()).toBe(false)
    for (const isOn of [true, false]) {
      expect(() => open().set({ isOn, hidden: false })).toThrow('AUTOSTART_FAILED')
    }
    expect(readFileSync(file(), 'utf8')).toBe('[Desktop Entry]\nExec=other\n')
  })

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
    'follows the desktop that says %s',
    async (line) => {
      const autostart = open()
      autostart.set({ isOn: true, hidden: false })
      writeFileSync(file(), `${readFileSync(file(), 'utf8').replace(/^X-GNOME.*\n/m, '')}${line}\n`)
      const settings = openSettings(
        { initial: { values: { 'start.atLogin': true }, environments: [] }, trouble: [], write: () => {} },
        {},
        () => {},
      )
      await followAutostart(settings, autostart)
      expect(settings.value('start.atLogin')).toBe(false)
      await settings.set({ key: 'start.atLogin', value: true })
      await settings.set({ key: 'start.hidden', value: true })
      expect(autostart.isOn()).toBe(true)
      expect(readFileSync(file(), 'utf8')).toContain(' --hidden\n')
    },
  )
})

/** The system's list as Electron documents it: on Windows an entry is found by its program and arguments. */
function loginItems(platform: NodeJS.Platform) {
  const entries = new Set<string>()
  const nameOf = ({ path = '', args = [] }: { path?: string; args?: string[] }) =>
    platform === 'win32' ? [path, ...args].join(' ') : 'KSmith'
  return {
    entries,
    setLoginItemSettings: (settings: Electron.Settings) => {
      if (settings.openAtLogin) entries.add(nameOf(settings))
      else entries.delete(nameOf(settings))
    },
    getLoginItemSettings: (options = {}) => ({ openAtLogin: entries.has(nameOf(options)) }) as never,
  }
}

describe('the start at login elsewhere', () => {
  it('is one entry on Windows, with or without a window', () => {
    const items = loginItems('win32')
    const autostart = openAutostart(items, { platform: 'win32', env: {}, home, command: ['C:\\KSmith.exe'] })
    autostart.set({ isOn: true, hidden: false })
    expect([...items.entries]).toEqual(['C:\\KSmith.exe'])
    autostart.set({ isOn: true, hidden: true })
    expect([...items.entries]).toEqual([`C:\\KSmith.exe ${HIDDEN}`])
    expect(autostart.isOn()).toBe(true)
    autostart.set({ isOn: false, hidden: false })
    expect([...items.entries]).toEqual([])
  })

  it('is the login item on macOS, and a refusal is one', () => {
    const items = loginItems('darwin')
    const autostart = openAutostart(items, {
      platform: 'darwin',
      env: {},
      home,
      command: ['/Applications/KSmith'],
    })
    autostart.set({ isOn: true, hidden: true })
    expect(autostart.isOn()).toBe(true)
    autostart.set({ isOn: false, hidden: true })
    expect(autostart.isOn()).toBe(false)
    const refusing = { ...items, setLoginItemSettings: () => {} }
    const refused = openAutostart(refusing, {
      platform: 'darwin',
      env: {},
      home,
      command: ['/Applications/KSmith'],
    })
    expect(() => refused.set({ isOn: true, hidden: false })).toThrow('AUTOSTART_FAILED')
  })

  it('opens no window where that is wanted', () => {
    const hidden = { value: () => true } as never
    const shown = { value: () => false } as never
    expect(startsHidden(shown, { argv: ['ksmith', HIDDEN], wasOpenedAtLogin: false })).toBe(true)
    expect(startsHidden(hidden, { argv: ['ksmith'], wasOpenedAtLogin: true })).toBe(true)
    expect(startsHidden(hidden, { argv: ['ksmith'], wasOpenedAtLogin: false })).toBe(false)
    expect(startsHidden(shown, { argv: ['ksmith'], wasOpenedAtLogin: true })).toBe(false)
  })

  it('starts what was started: an AppImage, a program, or a clone', () => {
    const facts = { execPath: '/e/electron', appPath: '/clone', isDefaultApp: false, appImage: undefined }
    expect(startCommand({ ...facts, appImage: '/home/jo/KSmith.AppImage' })).toEqual([
      '/home/jo/KSmith.AppImage',
    ])
    expect(startCommand(facts)).toEqual(['/e/electron'])
    expect(startCommand({ ...facts, isDefaultApp: true })).toEqual(['/e/electron', '/clone'])
  })
})
