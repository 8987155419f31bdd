const fileIs = 'The file is {{file}}'

/** What can be wrong with the settings or with their file. */
export const settings = {
  SETTINGS_DAMAGED: {
    title: 'Some settings could not be read',
    happened: 'The defaults count for: {{names}}. All others are as they were.',
    causes: ['The settings file was edited, or the disk has a fault.'],
    next: ['Look at the settings, and set what is not as it should be.'],
    kept: 'The file as it was: {{file}}',
    remembered: 'what is remembered',
  },
  SETTINGS_FILE_DAMAGED: {
    title: 'The settings file was damaged',
    happened:
      'Nothing in it could be read, so all settings are at their defaults. No token and no secret was touched.',
    causes: ['The machine or the app stopped in the middle of a write, or the disk has a fault.'],
    next: ['Look at the settings and the environments, and set what you had.'],
    kept: 'The damaged file was kept: {{file}}',
  },
  SETTINGS_NEWER: {
    title: 'The settings are from a newer KSmith',
    happened: 'They are followed as far as this version knows them, and left alone: nothing can be set.',
    causes: ['KSmith was updated on this machine and then an older one was started.'],
    next: ['Start the newer version to set something.'],
    fileIs,
  },
  SETTINGS_UNREADABLE: {
    title: 'The settings cannot be read',
    happened: 'All settings are at their defaults, and nothing can be set.',
    causes: ['The file belongs to another user, or its permissions were changed.', 'The disk has a fault.'],
    next: ['Start KSmith again when the file can be read.'],
    fileIs,
  },
  SETTINGS_WRITE_FAILED: {
    title: 'The setting could not be saved',
    happened: 'The settings file could not be written. Everything is set as it was before.',
    causes: ['The disk is full.', 'The folder is not writable.'],
    next: ['Make room or allow writing, then try again.'],
    fileIs,
  },
  SETTING_UNAVAILABLE: {
    title: 'Not available here',
    happened: '“{{name}}” cannot be set: {{reason}}.',
    next: ['Look at the settings: they say what this system offers.'],
  },
  AUTOSTART_FAILED: {
    title: 'The start at login could not be changed',
    happened: 'The system’s list of what starts at login is as it was, and so is the setting.',
    causes: ['The system does not let this app change the list.'],
    next: ['Change it in the system’s own settings: Login items, or Startup apps.'],
    causesOfFile: [
      'The folder cannot be written.',
      'A file of that name is there that KSmith did not write.',
    ],
    checkFile: 'Look at {{file}}, then try again.',
  },
} as const
