import type { Failure, FailureCode } from '../failures'
import type { SettingKey, UnavailableReason } from '../settings'
import { settingWords, unavailableWords } from '../settingWords'
import type { Entry } from './explanation'

/** What can be wrong with the settings or with their file. None of it stops anything else. */
export const settings = {
  SETTINGS_DAMAGED: ({ params }) => ({
    title: 'Some settings could not be read',
    happened: `The defaults count for: ${namesOf(params?.settings)}. All others are as they were.`,
    causes: ['The settings file was edited, or the disk has a fault.'],
    next: [
      'Look at the settings, and set what is not as it should be.',
      ...(params?.file === undefined ? [] : [`The file as it was: ${params.file}`]),
    ],
    retryable: false,
  }),
  SETTINGS_FILE_DAMAGED: ({ params }) => ({
    title: 'The settings file was damaged',
    happened:
      'Nothing in it could be read, so all settings are at their defaults. No token and no secret was touched.',
    causes: ['The machine or the app stopped in the middle of a write, or the disk has a fault.'],
    next: [
      'Look at the settings and the environments, and set what you had.',
      ...(params?.file === undefined ? [] : [`The damaged file was kept: ${params.file}`]),
    ],
    retryable: false,
  }),
  SETTINGS_NEWER: (failure) => ({
    title: 'The settings are from a newer KSmith',
    happened: 'They are followed as far as this version knows them, and left alone: nothing can be set.',
    causes: ['KSmith was updated on this machine and then an older one was started.'],
    next: ['Start the newer version to set something.', ...file(failure)],
    retryable: false,
  }),
  SETTINGS_UNREADABLE: (failure) => ({
    title: 'The settings cannot be read',
    happened: 'All settings are at their defaults, and nothing can be set.',
    causes: ['The file belongs to another user, or its permissions were changed.', 'The disk has a fault.'],
    next: ['Start KSmith again when the file can be read.', ...file(failure)],
    retryable: false,
  }),
  SETTINGS_WRITE_FAILED: (failure) => ({
    title: 'The setting could not be saved',
    happened: 'The settings file could not be written. Everything is set as it was before.',
    causes: ['The disk is full.', 'The folder is not writable.'],
    next: ['Make room or allow writing, then try again.', ...file(failure)],
    retryable: true,
  }),
  SETTING_UNAVAILABLE: ({ params }) => ({
    title: 'Not available here',
    happened: `“${nameOf(params?.setting)}” cannot be set: ${
      unavailableWords[params?.reason as UnavailableReason] ?? unavailableWords.system
    }.`,
    causes: [],
    next: ['Look at the settings: they say what this system offers.'],
    retryable: false,
  }),
  AUTOSTART_FAILED: ({ params }) => ({
    title: 'The start at login could not be changed',
    happened: 'The system’s list of what starts at login is as it was, and so is the setting.',
    causes:
      params?.file === undefined
        ? ['The system does not let this app change the list.']
        : ['The folder cannot be written.', 'A file of that name is there that KSmith did not write.'],
    next:
      params?.file === undefined
        ? ['Change it in the system’s own settings: Login items, or Startup apps.']
        : [`Look at ${params.file}, then try again.`],
    retryable: true,
  }),
} satisfies Partial<Record<FailureCode, Entry>>

function file({ params }: Failure): string[] {
  return params?.file === undefined ? [] : [`The file is ${params.file}`]
}

function namesOf(keys: string | undefined): string {
  return (keys ?? '').split(',').map(nameOf).join(', ')
}

function nameOf(key: string | undefined): string {
  if (key === 'environments') return 'Environments'
  return settingWords[key as SettingKey]?.name ?? 'what is remembered'
}
