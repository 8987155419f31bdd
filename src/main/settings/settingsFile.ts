import { copyFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  DEFAULT_ENVIRONMENTS,
  type Environment,
  environmentSchema,
  MAX_ENVIRONMENTS,
} from '../../contract/environments'
import type { Failure, FailureCode } from '../../contract/failures'
import {
  defaultOf,
  type SettingKey,
  type SettingValues,
  settingKeys,
  settingValue,
} from '../../contract/settings'
import { Failed } from '../failed'
import { openJsonFile } from '../storage/jsonFile'

/** What differs from the defaults, and the list of environments. */
export type SettingsData = { values: Partial<SettingValues>; environments: readonly Environment[] }

export type SettingsFile = {
  /** what was on disk when it was opened */
  initial: SettingsData
  /** what was wrong with it then */
  trouble: readonly Failure[]
  /** why nothing may be written, if so */
  readOnly?: Failure
  /**
   * Replaces the file's content; it is on the disk when this returns.
   * @throws Failed SETTINGS_WRITE_FAILED, or the reason why the file is not to be touched
   */
  write(data: SettingsData): void
}

const SETTINGS_VERSION = 2

/** Bytes. All environments there can be, and whatever a newer version may add, are far below. */
const LARGEST = 1_000_000

/**
 * Opens `settings.json` through electron-store, with mode 0600: `{ version, values, environments }`.
 *
 * Each value is checked by itself: one that cannot be is left out, so that its default counts, and named. A file that is
 * no settings at all is renamed, with the date in its name. A file that a newer KSmith wrote is read as far as it is
 * understood and never written, nor is one that may not be read. Whatever it is, there are settings to go on with.
 *
 * @param now milliseconds, for the name of what is set aside
 */
export function openSettingsFile(folder: string, now: () => number = Date.now): SettingsFile {
  const path = join(folder, 'settings.json')
  const found = readContent(path)
  if (found === 'unreadable') return readOnly('SETTINGS_UNREADABLE', path, usual())
  if (found === 'damaged') return writable(folder, usual(), [setAside(path, now())])
  const content = found === 'absent' ? {} : found
  const { version = 1 } = content
  const { data, odd } = version === 1 ? readFirstVersion(content) : readContents(content)
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    return readOnly('SETTINGS_NEWER', path, data)
  }
  if (version !== 1 && version !== SETTINGS_VERSION) return writable(folder, usual(), [setAside(path, now())])
  const file = writable(folder, data, [], unknownIn(content))
  if (odd.length === 0) return file
  // what is written over is worth a look later: names of environments were typed by somebody
  const copy = keepCopy(path, now())
  if (copy !== undefined) tryTo(() => file.write(data))
  const params = { settings: odd.join(','), ...(copy !== undefined && { file: copy }) }
  return { ...file, trouble: [{ code: 'SETTINGS_DAMAGED', params }] }
}

const usual = (): SettingsData => ({ values: {}, environments: [...DEFAULT_ENVIRONMENTS] })

function writable(
  folder: string,
  initial: SettingsData,
  trouble: readonly Failure[],
  unknown: Content = {},
): SettingsFile {
  const path = join(folder, 'settings.json')
  // where the folder cannot be written, there is another try with the first change
  let replace = tryTo(() => openJsonFile(folder, 'settings'))
  return {
    initial,
    trouble,
    write({ values, environments }) {
      try {
        replace ??= openJsonFile(folder, 'settings')
        replace({ version: SETTINGS_VERSION, values: { ...unknown, ...values }, environments })
      } catch {
        throw new Failed('SETTINGS_WRITE_FAILED', { params: { file: path } })
      }
    },
  }
}

function readOnly(code: FailureCode, file: string, initial: SettingsData): SettingsFile {
  const failure: Failure = { code, params: { file } }
  return {
    initial,
    trouble: [failure],
    readOnly: failure,
    write: () => {
      throw new Failed(code, { params: { file } })
    },
  }
}

type Content = Record<string, unknown>

function readContent(path: string): Content | 'absent' | 'damaged' | 'unreadable' {
  if (!existsSync(path)) return 'absent'
  let text: string
  try {
    const found = statSync(path)
    // a pipe or a device may never end, and the start waits for this
    if (!found.isFile()) return 'unreadable'
    if (found.size > LARGEST) return 'damaged'
    text = readFileSync(path, 'utf8')
  } catch {
    return 'unreadable'
  }
  try {
    const content: unknown = JSON.parse(text)
    return isPlainObject(content) ? content : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** What could be read, and the names of what could not: keys of settings, or `environments`. */
type Read = { data: SettingsData; odd: string[] }

function readContents({ values, environments }: Content): Read {
  const given = isPlainObject(values) ? values : {}
  const odd: string[] = []
  const read: Record<string, unknown> = {}
  for (const key of settingKeys) {
    if (!(key in given)) continue
    const value = settingValue(key, given[key])
    if (value === undefined) odd.push(key)
    else if (value !== defaultOf(key)) read[key] = value
  }
  if (values !== undefined && !isPlainObject(values)) odd.push('values')
  const list = readEnvironments(environments)
  if (list.isOdd) odd.push('environments')
  return { data: { values: read as Partial<SettingValues>, environments: list.environments }, odd }
}

/** The names that settings had before the file had a version. */
const FIRST_NAMES: Readonly<Record<string, SettingKey>> = {
  clipboardSeconds: 'copy.clearAfter',
  copyFormat: 'copy.format',
  expiryNotice: 'notifications.sessionEnds',
  tokenExpiryDays: 'tokens.expiryDays',
  tokenExpiryNotice: 'notifications.tokensExpire',
}

/** That version wrote down every setting, whether it was set or not. */
function readFirstVersion({ environments, ...given }: Content): Read {
  const values = Object.fromEntries(
    Object.entries(FIRST_NAMES).flatMap(([old, key]) => (old in given ? [[key, given[old]]] : [])),
  )
  return readContents({ values, environments })
}

/** The environments that are whole by themselves; those of the start where there is no list. */
function readEnvironments(list: unknown): { environments: Environment[]; isOdd: boolean } {
  if (list === undefined) return { environments: [...DEFAULT_ENVIRONMENTS], isOdd: false }
  if (!Array.isArray(list)) return { environments: [...DEFAULT_ENVIRONMENTS], isOdd: true }
  const environments: Environment[] = []
  for (const candidate of list.slice(0, MAX_ENVIRONMENTS)) {
    const parsed = v.safeParse(environmentSchema, candidate)
    if (parsed.success && !environments.some(({ id }) => id === parsed.output.id)) {
      environments.push(parsed.output)
    }
  }
  return { environments, isOdd: environments.length < list.length }
}

/** Values under keys that are none of this version's stay in the file. */
function unknownIn({ values }: Content): Content {
  if (!isPlainObject(values)) return {}
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => !(settingKeys as string[]).includes(key)),
  )
}

function setAside(path: string, milliseconds: number): Failure {
  const aside = asideName(path, milliseconds)
  const file = tryTo(() => {
    renameSync(path, aside)
    return aside
  })
  return { code: 'SETTINGS_FILE_DAMAGED', ...(file !== undefined && { params: { file } }) }
}

function keepCopy(path: string, milliseconds: number): string | undefined {
  const copy = asideName(path, milliseconds)
  return tryTo(() => {
    copyFileSync(path, copy)
    return copy
  })
}

/** What cannot be done to the disk now must not stand in the way of the settings. */
function tryTo<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function asideName(path: string, milliseconds: number): string {
  const stamp = new Date(milliseconds).toISOString().replace(/[:.]/g, '-')
  const stem = `${path.replace(/\.json$/, '')}.damaged-${stamp}`
  let name = `${stem}.json`
  for (let n = 2; existsSync(name); n++) name = `${stem}-${n}.json`
  return name
}

function isPlainObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
