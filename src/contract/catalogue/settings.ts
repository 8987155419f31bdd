import { list, listed, t } from '../../strings'
import type { Failure, FailureCode } from '../failures'
import { unavailableReasons } from '../settings'
import { settingName } from '../settingWords'
import { type Entry, type Explanation, lasting, passing } from './explanation'

/** What can be wrong with the settings or with their file. None of it stops anything else. */
export const settings = {
  SETTINGS_DAMAGED: ({ params }) => {
    const words = lasting('SETTINGS_DAMAGED', { names: namesOf(params?.settings) })
    if (params?.file === undefined) return words
    return { ...words, next: [...words.next, t('failures.SETTINGS_DAMAGED.kept', { file: params.file })] }
  },
  SETTINGS_FILE_DAMAGED: ({ params }) => {
    const words = lasting('SETTINGS_FILE_DAMAGED')
    if (params?.file === undefined) return words
    return {
      ...words,
      next: [...words.next, t('failures.SETTINGS_FILE_DAMAGED.kept', { file: params.file })],
    }
  },
  SETTINGS_NEWER: (failure) => withFile('SETTINGS_NEWER', lasting('SETTINGS_NEWER'), failure),
  SETTINGS_UNREADABLE: (failure) => withFile('SETTINGS_UNREADABLE', lasting('SETTINGS_UNREADABLE'), failure),
  SETTINGS_WRITE_FAILED: (failure) =>
    withFile('SETTINGS_WRITE_FAILED', passing('SETTINGS_WRITE_FAILED'), failure),
  SETTING_UNAVAILABLE: ({ params }) => {
    const reason = unavailableReasons.find((known) => known === params?.reason) ?? 'system'
    return lasting('SETTING_UNAVAILABLE', {
      name: nameOf(params?.setting),
      reason: t(`settings.unavailable.${reason}`),
    })
  },
  AUTOSTART_FAILED: ({ params }) => {
    const words = passing('AUTOSTART_FAILED')
    if (params?.file === undefined) return words
    return {
      ...words,
      causes: list('failures.AUTOSTART_FAILED.causesOfFile'),
      next: [t('failures.AUTOSTART_FAILED.checkFile', { file: params.file })],
    }
  },
} satisfies Partial<Record<FailureCode, Entry>>

type OfFile = 'SETTINGS_NEWER' | 'SETTINGS_UNREADABLE' | 'SETTINGS_WRITE_FAILED'

function withFile(name: OfFile, words: Explanation, { params }: Failure): Explanation {
  if (params?.file === undefined) return words
  return { ...words, next: [...words.next, t(`failures.${name}.fileIs`, { file: params.file })] }
}

function namesOf(keys: string | undefined): string {
  return listed((keys ?? '').split(',').map(nameOf))
}

function nameOf(key: string | undefined): string {
  return settingName(key) ?? t('failures.SETTINGS_DAMAGED.remembered')
}
