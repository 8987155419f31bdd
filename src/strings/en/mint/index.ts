import { presets } from './presets'
import { preview } from './preview'
import { privileges } from './privileges'
import { said } from './said'

/** The mint form of a token: what to ask for, what will come of it, and what is said when it was minted or copied. */
export const mint = {
  title: 'Mint a session',
  mint: 'Mint session',
  correctFirst: 'Correct the marked field first.',
  /** why nothing can be minted at the moment */
  blocked: {
    waiting: 'Minting waits for the keychain. Look for its password prompt.',
    unavailable: 'Minting is off: the keychain is not available.',
    leaked: 'Minting is off: this token leaked.',
  },
  /** the button for what Enter asks for */
  again: {
    preset: 'Mint “{{name}}”',
    last: 'Mint again',
    defaults: 'Mint with defaults',
    adjusted: 'adjusted',
  },
  lifetime: {
    label: 'Lifetime',
    custom: 'Custom',
    customLabel: 'Custom lifetime',
    /** numbers with s, min, h or d: other units are not understood */
    placeholder: '45 min, 2 h, 1 h 30',
  },
  user: {
    label: 'User id',
    none: 'None',
    recent: 'Recent user ids',
    forced: 'The token forces this user.',
  },
  type: { label: 'Type', forced: 'The token forces this type.' },
  /** how a limit of the token is known: read from the account, seen in an answer, not at all, always so at the server */
  known: { declared: 'declared', learned: 'learned', unknown: 'unknown', server: 'server' },
  /** separate facts about a mint, in the fewest words */
  summary: {
    ended: 'token has ended',
    shortened: '{{lifetime}} (shortened)',
    user: 'user {{userId}}',
    noUser: 'no user',
    /** privileges */
    dropped_one: '{{count, number}} dropped',
    dropped_other: '{{count, number}} dropped',
  },
  preview,
  privileges,
  presets,
  said,
} as const
