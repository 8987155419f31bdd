import { definitionOf, type SettingKey } from '../../contract/settings'
import { settingWords } from '../../contract/settingWords'
import { keysOf } from './accelerator'

/** A value as a person reads it. */
export function valueWords(key: SettingKey, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  const { bounds } = definitionOf(key)
  if (typeof value === 'number' && bounds) {
    if (value === 0 && bounds.min === 0) return '0 (off)'
    return `${value} ${value === 1 ? bounds.unit.slice(0, -1) : bounds.unit}`
  }
  if (key === 'palette.shortcut') return value === '' ? 'off' : keysOf(String(value)).join(' + ')
  const words = settingWords(key)?.values?.[String(value)] ?? String(value)
  return words.charAt(0).toLowerCase() + words.slice(1)
}
