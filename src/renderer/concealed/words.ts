import type { ConcealReason, OpenWay } from '../../contract/conceal'

/** What the page says, by whether there is a lock. */
export const titles = { concealed: 'KSmith is concealed', locked: 'KSmith is locked' }

export const whyWords: Record<ConcealReason, string> = {
  asked: 'You asked for it.',
  idle: 'Nobody used this computer for a while.',
  'screen-locked': 'The screen was locked.',
  sleep: 'The computer went to sleep.',
  start: 'It starts locked, because it has a lock.',
}

export const stateWords =
  'Every KS was let go of, and the clipboard was cleared of ours. Tokens are as they were.'
/** at a start there was nothing to let go of */
export const startWords = 'Nothing is shown until it is unlocked.'

export const wayWords: Record<OpenWay, string> = {
  press: 'Open',
  'touch-id': 'Unlock with Touch ID',
  passphrase: 'Unlock with the passphrase…',
}

export const waitWords = {
  /** ticks, so it is not read out */
  left: (seconds: number) => `Next try in ${seconds} s`,
  over: 'You can try again now.',
}
