import { definitionOf, type SettingKey } from '../../contract/settings'
import { settingWords } from '../../contract/settingWords'
import { t } from '../../strings'
import { keysOf } from './accelerator'

/** A value as a person reads it within a sentence. */
export function valueWords(key: SettingKey, value: unknown): string {
  if (typeof value === 'boolean') return value ? t('settings.values.on') : t('settings.values.off')
  const { bounds } = definitionOf(key)
  if (typeof value === 'number' && bounds) {
    if (value === 0 && bounds.min === 0) return t('settings.values.none')
    return t(`settings.values.${bounds.unit}`, { count: value })
  }
  if (key === 'palette.shortcut') {
    return value === '' ? t('settings.values.off') : keysOf(String(value)).join(' + ')
  }
  return settingWords(key)?.within?.[String(value)] ?? String(value)
}
