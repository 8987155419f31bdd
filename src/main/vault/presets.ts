import { randomUUID } from 'node:crypto'
import { isSamePresetName, MAX_PRESETS } from '../../contract/inputRules'
import type { MintRequest, Preset } from '../../contract/tokens'
import { Failed } from '../failed'

/*
 * What becomes of a token's list of presets. Each change gives a new list; names and requests have been checked.
 */

/** @throws Failed DUPLICATE_PRESET, TOO_MANY_PRESETS */
export function withNewPreset(
  presets: readonly Preset[],
  name: string,
  request: MintRequest,
  isDefault: boolean,
): Preset[] {
  refuseTwin(presets, name)
  if (presets.length >= MAX_PRESETS) throw new Failed('TOO_MANY_PRESETS', { field: 'name' })
  const id = randomUUID()
  const added = [...presets, { id, name, request, isDefault: false }]
  return isDefault ? withDefaultPreset(added, id) : added
}

/** @throws Failed PRESET_NOT_FOUND, DUPLICATE_PRESET */
export function withRenamedPreset(presets: readonly Preset[], id: string, name: string): Preset[] {
  const { request, isDefault } = found(presets, id)
  refuseTwin(
    presets.filter((preset) => preset.id !== id),
    name,
  )
  return presets.map((preset) => (preset.id === id ? { id, name, request, isDefault } : preset))
}

/** @throws Failed PRESET_NOT_FOUND */
export function withoutPreset(presets: readonly Preset[], id: string): Preset[] {
  found(presets, id)
  return presets.filter((preset) => preset.id !== id)
}

/** @throws Failed PRESET_NOT_FOUND */
export function withDefaultPreset(presets: readonly Preset[], id: string | undefined): Preset[] {
  if (id !== undefined) found(presets, id)
  return presets.map((preset) => ({ ...preset, isDefault: preset.id === id }))
}

function found(presets: readonly Preset[], id: string): Preset {
  const preset = presets.find((each) => each.id === id)
  if (!preset) throw new Failed('PRESET_NOT_FOUND')
  return preset
}

function refuseTwin(presets: readonly Preset[], name: string): void {
  const twin = presets.find((preset) => isSamePresetName(preset.name, name))
  if (twin) throw new Failed('DUPLICATE_PRESET', { field: 'name', params: { name: twin.name } })
}
