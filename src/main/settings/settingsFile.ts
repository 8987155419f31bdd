import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  DEFAULT_CLIPBOARD_SECONDS,
  DEFAULT_EXPIRY_DAYS,
  type Settings,
  settingsSchema,
} from '../../contract/appState'
import { DEFAULT_COPY_FORMAT } from '../../contract/copyFormats'
import { DEFAULT_ENVIRONMENTS } from '../../contract/environments'
import { Failed } from '../failed'
import { openJsonFile } from '../storage/jsonFile'

export type SettingsFile = {
  get(): Settings
  /** Changes what is told and keeps the rest. @throws Failed INVENTORY_WRITE_FAILED */
  update(changes: Partial<Settings>): Settings
}

const DEFAULTS: Settings = {
  clipboardSeconds: DEFAULT_CLIPBOARD_SECONDS,
  copyFormat: DEFAULT_COPY_FORMAT,
  expiryNotice: true,
  environments: [...DEFAULT_ENVIRONMENTS],
  tokenExpiryDays: DEFAULT_EXPIRY_DAYS,
  tokenExpiryNotice: true,
}

/**
 * A person's settings, beside the inventory. What is not there counts as the default, and so does a file that cannot be
 * understood, which is not touched until something is set.
 */
export function openSettingsFile(folder: string): SettingsFile {
  const path = join(folder, 'settings.json')
  const replace = openJsonFile(folder, 'settings')
  let settings = read(path)
  return {
    get: () => settings,
    update(changes) {
      const next = { ...settings, ...changes }
      try {
        replace(next)
      } catch {
        throw new Failed('INVENTORY_WRITE_FAILED', { params: { file: path } })
      }
      settings = next
      return settings
    },
  }
}

function read(path: string): Settings {
  try {
    const parsed = v.safeParse(settingsSchema, { ...DEFAULTS, ...JSON.parse(readFileSync(path, 'utf8')) })
    return parsed.success ? parsed.output : DEFAULTS
  } catch {
    // no file yet, or none that can be read
    return DEFAULTS
  }
}
