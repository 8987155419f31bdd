import {
  definitionOf,
  type SettingGroup,
  type SettingKey,
  settingGroups,
  settingKeys,
} from '../../contract/settings'
import { settingWords } from '../../contract/settingWords'
import { t } from '../../strings'

/** A row of the screen: a setting, the list of environments, which is edited in a dialog of its own, or the lock. */
export type SettingRowId = SettingKey | 'environments' | 'lock'

/** The rows of each group in which every word of the search is found; groups without any are left out. */
export function foundRows(
  query: string,
  contains: (text: string, part: string) => boolean,
): { group: SettingGroup; rows: SettingRowId[] }[] {
  const words = query.split(/\s+/).filter((word) => word !== '')
  const isFound = (text: string) => words.every((word) => contains(text, word))
  return settingGroups
    .map((group) => ({
      group,
      rows: rowsOf(group).filter((row) => isFound(`${t(`settings.groups.${group}`)} ${textOf(row)}`)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function rowsOf(group: SettingGroup): SettingRowId[] {
  const keys: SettingRowId[] = settingKeys.filter((key) => definitionOf(key).group === group)
  if (group === 'privacy') return [...keys, 'lock']
  return group === 'tokens' ? [...keys, 'environments'] : keys
}

function textOf(row: SettingRowId): string {
  if (row === 'environments') return t('settings.environments.search')
  if (row === 'lock') return t('settings.lock.search')
  const words = settingWords(row)
  if (!words) return ''
  return [words.name, words.about, words.also, ...Object.values(words.values ?? {})].join(' ')
}
