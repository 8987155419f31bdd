import { choosing } from './choosing'
import { dialogs } from './dialogs'
import { open } from './open'
import { tokens } from './tokens'

/** Administering the app tokens of an account. */
export const account = { ...choosing, ...dialogs, ...open, ...tokens } as const
