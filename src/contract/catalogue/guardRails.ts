import { MAX_CASE_LENGTH } from '../cases'
import { MAX_ENVIRONMENT_NAME_LENGTH } from '../environments'
import type { FailureCode } from '../failures'
import type { Entry } from './explanation'

/** What the guard rails, environments and cases refuse. */
export const guardRails = {
  CONFIRMATION_NEEDED: ({ params }) => ({
    title: 'This takes a typed confirmation',
    happened: `Nothing was minted: the token is in ${params?.environment ?? 'a production environment'}, and its session ${params?.outlook === 'unknown' ? 'may be' : 'will be'} an ADMIN session.`,
    causes: [],
    next: ['Mint again and type the partner id or the environment’s name when you are asked.'],
    retryable: false,
  }),
  INVALID_ENVIRONMENT: ({ params }) => ({
    title: 'Not a name for an environment',
    happened:
      params?.rule === 'TAKEN'
        ? 'Another environment has this name already.'
        : `A name is one line of at most ${MAX_ENVIRONMENT_NAME_LENGTH} characters, with a letter or a digit in it.`,
    causes: [],
    next: ['Choose another name.'],
    retryable: false,
  }),
  ENVIRONMENT_NOT_KEPT: {
    title: 'The environment is gone',
    happened: 'This environment is not in the list any more.',
    causes: ['It was deleted in the settings meanwhile.'],
    next: ['Choose another one, or none.'],
    retryable: false,
  },
  INVALID_CASE: {
    title: 'Not a case id',
    happened: `A case id is one line of at most ${MAX_CASE_LENGTH} characters, with a letter or a digit in it.`,
    causes: [],
    next: ['Type the id as your case system shows it.'],
    retryable: false,
  },
} satisfies Partial<Record<FailureCode, Entry>>
