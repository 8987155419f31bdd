import type { Environment } from '../../contract/environments'
import {
  type Capability,
  defaultOf,
  definitionOf,
  type SettingChange,
  type SettingKey,
  type SettingsState,
  type SettingValue,
  type SettingValues,
  settingKeys,
  type UnavailableReason,
} from '../../contract/settings'
import { Failed } from '../failed'
import type { SettingsFile } from './settingsFile'

/** Why the system lacks something, asked each time since it can change; what is not named is there. */
export type Capabilities = Partial<Record<Capability, () => UnavailableReason | undefined>>

/**
 * Brings a value into force outside of the app: at the system's autostart, say. Called before the value is stored, and
 * again with the one before when it could not be.
 * @throws Failed when the system refuses: then nothing is stored
 */
export type Apply<K extends SettingKey> = (value: SettingValue<K>) => void | Promise<void>

export type Settings = {
  /** The value in force: what is stored, its default, or what counts where the system cannot do it. */
  value<K extends SettingKey>(key: K): SettingValue<K>
  /** Told the value in force after each change of it. @returns ends that */
  onChange<K extends SettingKey>(key: K, listener: (value: SettingValue<K>) => void): () => void
  /** Has this act on every change of a setting before it is stored; one for each setting. */
  applyBy<K extends SettingKey>(key: K, apply: Apply<K>): void
  /** @throws Failed SETTING_UNAVAILABLE, SETTINGS_WRITE_FAILED, SETTINGS_NEWER, SETTINGS_UNREADABLE, or as `applyBy` says */
  set(change: SettingChange): Promise<void>
  /** Back to the defaults; all that the screen shows where none is named. @throws Failed as `set` does */
  reset(keys?: readonly SettingKey[]): Promise<void>
  environments(): readonly Environment[]
  /** @throws Failed SETTINGS_WRITE_FAILED, SETTINGS_NEWER, SETTINGS_UNREADABLE */
  setEnvironments(environments: readonly Environment[]): void
  /** everything about the settings that the page may know */
  state(): SettingsState
  /** to be called when the system has got, or lost, what a setting needs */
  capabilitiesChanged(): void
}

/**
 * What a person has set: kept in memory, on the disk before it is in force, watched by whoever follows it.
 *
 * @param onState told the whole state after each change
 */
export function openSettings(
  file: SettingsFile,
  capabilities: Capabilities,
  onState: (state: SettingsState) => void,
): Settings {
  let { values, environments } = file.initial
  const listeners = new Map<SettingKey, Set<(value: never) => void>>()
  const applied = new Map<SettingKey, (value: never) => void | Promise<void>>()
  let line: Promise<unknown> = Promise.resolve()

  const reasonFor = (key: SettingKey) => {
    const { needs } = definitionOf(key)
    return needs && capabilities[needs]?.()
  }
  const stored = <K extends SettingKey>(key: K) => (values[key] ?? defaultOf(key)) as SettingValue<K>
  const value = <K extends SettingKey>(key: K) => {
    const { without } = definitionOf(key)
    return without !== undefined && reasonFor(key) ? (without as SettingValue<K>) : stored(key)
  }
  const state = (): SettingsState => ({
    values: Object.fromEntries(settingKeys.map((key) => [key, stored(key)])) as SettingValues,
    unavailable: Object.fromEntries(
      settingKeys.flatMap((key) => {
        const reason = reasonFor(key)
        return reason ? [[key, reason]] : []
      }),
    ),
    trouble: [...file.trouble],
    readOnly: file.readOnly !== undefined,
  })
  const inForce = () => new Map(settingKeys.map((key) => [key, value(key)]))
  let last = inForce()
  const tellChanges = () => {
    const before = last
    last = inForce()
    for (const [key, now] of last) {
      if (before.get(key) === now) continue
      for (const listener of listeners.get(key) ?? []) listener(now as never)
    }
    onState(state())
  }
  const become = async (next: Partial<SettingValues>, keys: readonly SettingKey[]) => {
    const undo: (() => void | Promise<void>)[] = []
    try {
      for (const key of new Set(keys)) {
        const apply = applied.get(key)
        const before = stored(key)
        const after = next[key] ?? defaultOf(key)
        if (!apply || before === after || reasonFor(key)) continue
        undo.push(() => apply(before as never))
        await apply(after as never)
      }
      file.write({ values: next, environments })
    } catch (error) {
      for (const step of undo.reverse()) await Promise.resolve(step()).catch(() => {})
      throw error
    }
    values = next
    tellChanges()
  }
  /** one change after the other, since each may have to wait for the system */
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const turn = line.then(act)
    line = turn.catch(() => {})
    return turn
  }

  return {
    value,
    onChange(key, listener) {
      const all = listeners.get(key) ?? new Set()
      listeners.set(key, all.add(listener))
      return () => all.delete(listener)
    },
    applyBy: (key, apply) => void applied.set(key, apply),
    set: ({ key, value: wanted }) =>
      inTurn(async () => {
        const reason = reasonFor(key)
        if (reason) throw new Failed('SETTING_UNAVAILABLE', { params: { setting: key, reason } })
        if (wanted === stored(key)) return
        const { [key]: _, ...rest } = values
        await become(wanted === defaultOf(key) ? rest : { ...rest, [key]: wanted }, [key])
      }),
    reset: (keys = settingKeys.filter((key) => definitionOf(key).group !== undefined)) =>
      inTurn(async () => {
        const rest = Object.entries(values).filter(([key]) => !keys.includes(key as SettingKey))
        if (rest.length < Object.keys(values).length) await become(Object.fromEntries(rest), keys)
      }),
    environments: () => environments,
    setEnvironments(next) {
      file.write({ values, environments: next })
      environments = next
    },
    state,
    capabilitiesChanged: tellChanges,
  }
}
