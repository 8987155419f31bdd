import type { FailureCode } from '../failures'
import { MAX_PRESET_NAME_LENGTH, MAX_PRESETS } from '../inputRules'
import type { Entry } from './explanation'

/** What can be wrong with a preset of a token. */
export const presets = {
  INVALID_PRESET_NAME: {
    title: 'Not a name for a preset',
    happened: `A name is one line of at most ${MAX_PRESET_NAME_LENGTH} characters, with something to see in it.`,
    causes: [],
    next: ['Enter a short name, such as “Look at one entry”.'],
    retryable: false,
  },
  DUPLICATE_PRESET: ({ params }) => ({
    title: 'The name is taken',
    happened:
      params?.name === undefined
        ? 'The token has a preset of this name already.'
        : `The token has a preset called “${params.name}” already.`,
    causes: [],
    next: ['Choose another name, or delete the other preset first.'],
    retryable: false,
  }),
  TOO_MANY_PRESETS: {
    title: 'Too many presets',
    happened: `A token can have ${MAX_PRESETS} presets, and this one has them all.`,
    causes: [],
    next: ['Delete a preset that is no longer used.'],
    retryable: false,
  },
  PRESET_NOT_FOUND: {
    title: 'The preset is gone',
    happened: 'The token has no such preset any more.',
    causes: ['It was deleted a moment ago.'],
    next: ['Choose another preset.'],
    retryable: false,
  },
} satisfies Partial<Record<FailureCode, Entry>>
