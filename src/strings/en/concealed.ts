/** The page that is there while KSmith is concealed. */
export const concealed = {
  /** by whether there is a lock */
  title: 'KSmith is concealed',
  titleLocked: 'KSmith is locked',
  why: {
    asked: 'You asked for it.',
    idle: 'Nobody used this computer for a while.',
    'screen-locked': 'The screen was locked.',
    sleep: 'The computer went to sleep.',
    start: 'It starts locked, because it has a lock.',
  },
  state: 'Every KS was let go of, and the clipboard was cleared of ours. Tokens are as they were.',
  /** at a start there was nothing to let go of */
  stateAtStart: 'Nothing is shown until it is unlocked.',
  ways: {
    press: 'Open',
    'touch-id': 'Unlock with Touch ID',
    passphrase: 'Unlock with the passphrase…',
  },
  wait: {
    /** ticks, so it is not read out */
    left: 'Next try in {{seconds, number}} s',
    over: 'You can try again now.',
  },
} as const
