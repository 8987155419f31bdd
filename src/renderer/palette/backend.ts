import type { ActionFacts, ActionId } from '../../contract/actions'
import type { AppState } from '../../contract/appState'
import type { Environment } from '../../contract/environments'
import type { Result } from '../../contract/failures'
import type { QuickDone, QuickMint, QuickOutcome, SearchAnswer } from '../../contract/palette'
import type { EnterMeans } from '../../contract/quickRequest'

/** What a palette works with: the channels of its window, which are not the same ones inside the app and over others. */
export type PaletteBackend = {
  search(query: string, limit: number): Promise<Result<SearchAnswer>>
  /** fetches ahead what a mint needs besides the token */
  warm(tokenId: string): void
  mint(wanted: QuickMint): Promise<Result<QuickOutcome>>
  copyLast(): Promise<Result<QuickDone>>
  /** shows a token in the main window */
  open(tokenId: string): void
  act(id: ActionId): void
  /** leaves it, with nothing done */
  close(): void
  /** leaves it, with something on the clipboard */
  done(what: QuickDone): void
}

/** What it knows of the app. */
export type PaletteSurroundings = {
  facts: ActionFacts
  environments: readonly Environment[]
  enterMeans: EnterMeans
  keychain: AppState['keychain']
  /** tokens shown before anything is typed */
  atFirst: number
}
