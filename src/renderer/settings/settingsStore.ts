import { explain } from '../../contract/catalogue'
import type { Failure, Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import {
  defaultOf,
  type SettingChange,
  type SettingKey,
  type SettingsState,
  type SettingValue,
} from '../../contract/settings'
import { t } from '../../strings'
import { createStore, type Store } from '../bridge/store'
import type { Notices } from '../status/notices'

export type SettingsStore = Store<SettingsState | undefined> & {
  /** what is stored, or the default as long as that is not known */
  value<K extends SettingKey>(key: K): SettingValue<K>
  /** answers with the failure, if any */
  change(change: SettingChange): Promise<Failure | undefined>
  /** back to the defaults: these, or all; answers with the failure, if any */
  reset(keys?: SettingKey[]): Promise<Failure | undefined>
}

/** Follows what is set. What is wrong with the file is said once; the screen keeps saying it. */
export function openSettingsStore(api: PageApi, notices: Pick<Notices, 'say'>): SettingsStore {
  const store = createStore<SettingsState | undefined>(undefined)
  const take = (result: Result<SettingsState>): Failure | undefined => {
    if (!result.ok) return result.failure
    store.set(result.value)
    return undefined
  }
  api.on.settingsChanged((state) => store.set(state))
  void api.settings.state({}).then((result) => {
    take(result)
    const wrong = result.ok ? result.value.trouble[0] : result.failure
    if (wrong) notices.say(t('settings.trouble', { title: explain(wrong).title }), 'bad')
  })
  return {
    ...store,
    value: (key) => valueIn(store.get(), key),
    change: async (change) => take(await api.settings.set(change)),
    reset: async (keys) => take(await api.settings.reset(keys === undefined ? {} : { keys })),
  }
}

/** What is stored, or the default as long as that is not known. */
export function valueIn<K extends SettingKey>(state: SettingsState | undefined, key: K): SettingValue<K> {
  return state === undefined ? defaultOf(key) : (state.values[key] as SettingValue<K>)
}
