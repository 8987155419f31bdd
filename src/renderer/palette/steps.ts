import type { CopyFormat } from '../../contract/copyFormats'
import type { PaletteToken, QuickRequest } from '../../contract/palette'

/** Where a person is on the way from a token to a KS on the clipboard. */
export type Step =
  /** a token or an action is looked for; `tokens`: only a token */
  | { kind: 'find'; only?: 'tokens' }
  /** how it is to be copied */
  | { kind: 'format'; token: PaletteToken; request: QuickRequest }
  /** what the token is to be asked for */
  | { kind: 'request'; token: PaletteToken; format: CopyFormat }
  /** what is about to be minted is to be seen, or confirmed by typing */
  | { kind: 'question'; what: 'see' | 'type'; token: PaletteToken; request: QuickRequest; format: CopyFormat }

/** One of a few things to choose from. */
export type Choice = { id: string; name: string; detail: string }
