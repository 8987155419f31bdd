import { t, texts } from '../strings'
import { definitionOf, type SettingKey, settingKeys } from './settings'

type Words = {
  /** as a person looks for it */
  name: string
  /** what it does, in a sentence */
  about: string
  /** what else somebody could search for */
  also?: string
  /** the words of each value, where it is one of a few */
  values?: Readonly<Record<string, string>>
  /** the same within a sentence */
  within?: Readonly<Record<string, string>>
}

/** What a person reads about a setting; nothing of one that is remembered and cannot be set. */
export function settingWords(key: SettingKey): Words | undefined {
  if (definitionOf(key).group === undefined) return undefined
  return texts(`settings.words.${key}`) as Words
}

/** What a setting is called, by a key that may be another version's. */
export function settingName(key: string | undefined): string | undefined {
  if (key === 'environments') return t('settings.environments.name')
  const known = settingKeys.find((own) => own === key)
  return known && settingWords(known)?.name
}
