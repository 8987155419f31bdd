import type { SettingKey, SettingValue } from '../../contract/settings'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { valueIn } from './settingsStore'

/** The value of a setting; the component renders again when it changes. */
export function useSetting<K extends SettingKey>(key: K): SettingValue<K> {
  return usePart(useStores().settings, (state) => valueIn(state, key))
}
