/** What a concealed or locked KSmith refuses. */
export const conceal = {
  APP_CONCEALED: {
    title: 'KSmith is concealed',
    happened:
      'KSmith was concealed, so nothing is given out. A KS that was being minted was let go of unseen.',
    next: ['Open KSmith again, then repeat what you were doing.'],
  },
  APP_PASSPHRASE_SHORT: {
    title: 'This passphrase is too short',
    happened: 'It needs at least {{least, number}} characters. Nothing was changed.',
    next: ['Take a longer one; two or three words are easy to type.'],
  },
  LOCK_WRONG: {
    title: 'Not the passphrase',
    happened: 'That is not the passphrase. The next try can be made in a moment.',
    happenedIn_one: 'That is not the passphrase. The next try can be made in {{count, number}} second.',
    happenedIn_other: 'That is not the passphrase. The next try can be made in {{count, number}} seconds.',
    causes: ['It was mistyped: Caps Lock, or another keyboard layout.'],
    next: ['Try again. Each wrong try takes twice as long as the one before, five minutes at most.'],
  },
  LOCK_WAIT: {
    title: 'Too early for another try',
    happened: 'After wrong tries the lock waits. The next one can be made in a moment.',
    happenedIn_one: 'After wrong tries the lock waits. The next one can be made in {{count, number}} second.',
    happenedIn_other:
      'After wrong tries the lock waits. The next one can be made in {{count, number}} seconds.',
    next: ['Wait that long. Ending KSmith does not shorten it.'],
  },
  LOCK_GONE: {
    title: 'The passphrase cannot be checked',
    happened: 'What KSmith recognises the passphrase by is no longer in the keychain, so it stays locked.',
    causes: ['Somebody or something deleted it there.', 'The profile is from another computer or keychain.'],
    next: ['Bring the keychain’s entry “KSmith lock” back, if there is a copy of the keychain.'],
    withoutLock: 'Otherwise quit KSmith, delete {{file}} and start it again: it then has no lock.',
  },
  TOUCH_ID_REFUSED: {
    title: 'Touch ID did not open it',
    happened: 'Touch ID was cancelled, or did not recognise the finger. KSmith stays as it is.',
    happenedUnavailable: 'Touch ID cannot be asked at the moment, so KSmith stays as it is.',
    causes: ['The lid is closed, or the reader is switched off.', 'The prompt was cancelled.'],
    next: ['Try again, or use the passphrase if one is set.'],
  },
} as const
