import { MIN_APP_PASSPHRASE_LENGTH } from '../conceal'
import type { FailureCode } from '../failures'
import type { Entry } from './explanation'

/** What a concealed or locked KSmith refuses. */
export const conceal = {
  APP_CONCEALED: {
    title: 'KSmith is concealed',
    happened:
      'KSmith was concealed, so nothing is given out. A KS that was being minted was let go of unseen.',
    causes: [],
    next: ['Open KSmith again, then repeat what you were doing.'],
    retryable: true,
  },
  APP_PASSPHRASE_SHORT: {
    title: 'This passphrase is too short',
    happened: `It needs at least ${MIN_APP_PASSPHRASE_LENGTH} characters. Nothing was changed.`,
    causes: [],
    next: ['Take a longer one; two or three words are easy to type.'],
    retryable: false,
  },
  LOCK_WRONG: ({ params }) => ({
    title: 'Not the passphrase',
    happened: `That is not the passphrase. The next try can be made in ${secondsOf(params?.seconds)}.`,
    causes: ['It was mistyped: Caps Lock, or another keyboard layout.'],
    next: ['Try again. Each wrong try takes twice as long as the one before, five minutes at most.'],
    retryable: true,
  }),
  LOCK_WAIT: ({ params }) => ({
    title: 'Too early for another try',
    happened: `After wrong tries the lock waits. The next one can be made in ${secondsOf(params?.seconds)}.`,
    causes: [],
    next: ['Wait that long. Ending KSmith does not shorten it.'],
    retryable: true,
  }),
  LOCK_GONE: ({ params }) => ({
    title: 'The passphrase cannot be checked',
    happened: 'What KSmith recognises the passphrase by is no longer in the keychain, so it stays locked.',
    causes: ['Somebody or something deleted it there.', 'The profile is from another computer or keychain.'],
    next: [
      'Bring the keychain’s entry “KSmith lock” back, if there is a copy of the keychain.',
      ...(params?.file === undefined
        ? []
        : [`Otherwise quit KSmith, delete ${params.file} and start it again: it then has no lock.`]),
    ],
    retryable: true,
  }),
  TOUCH_ID_REFUSED: ({ params }) => ({
    title: 'Touch ID did not open it',
    happened:
      params?.why === 'unavailable'
        ? 'Touch ID cannot be asked at the moment, so KSmith stays as it is.'
        : 'Touch ID was cancelled, or did not recognise the finger. KSmith stays as it is.',
    causes: ['The lid is closed, or the reader is switched off.', 'The prompt was cancelled.'],
    next: ['Try again, or use the passphrase if one is set.'],
    retryable: true,
  }),
} satisfies Partial<Record<FailureCode, Entry>>

function secondsOf(seconds: string | undefined): string {
  if (seconds === undefined) return 'a moment'
  return seconds === '1' ? '1 second' : `${seconds} seconds`
}
