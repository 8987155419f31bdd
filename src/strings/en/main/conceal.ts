/** Concealing and the lock: what a person is asked, and what the journal notes. */
export const conceal = {
  /** of the windows in which a passphrase is entered */
  unlock: 'Unlock KSmith',
  currentPassphrase: 'First the passphrase of now',
  setPassphrase: 'Set the passphrase of KSmith',
  removePassphrase: 'Remove the passphrase of KSmith',
  touchIdOn: 'Switch Touch ID on',
  touchIdOff: 'Switch Touch ID off',
  /** what the system says a finger is for, after “KSmith is trying to” */
  touchId: {
    open: 'open KSmith',
    tryOut: 'open KSmith with it from now on',
  },
  notes: {
    changed: {
      'passphrase-set': 'passphrase set',
      'passphrase-changed': 'passphrase changed',
      'passphrase-removed': 'passphrase removed',
      'touch-id-on': 'Touch ID on',
      'touch-id-off': 'Touch ID off',
    },
    concealed: {
      asked: 'asked for',
      idle: 'the machine was not used',
      'screen-locked': 'the screen was locked',
      sleep: 'the system went to sleep',
      start: 'at the start',
    },
    unlocked: {
      'touch-id': 'by Touch ID',
      passphrase: 'by passphrase',
    },
  },
} as const
