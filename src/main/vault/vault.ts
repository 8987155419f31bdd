import type { Health } from '../../contract/health'
import type { Caps, HashTypeName, MintRequest, Preset, Standing } from '../../contract/tokens'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import type { Failed } from '../failed'
import type { TokenRecord } from './record'

/*
 * The vault as the rest of the app knows it: what it does (`openVault.ts` makes one), how a token is told from others and
 * called by name, and the service name that its secret has in the keychain.
 */

/** The name under which secrets lie in the keychain; those of the practice account are kept apart. */
export const KEYCHAIN_SERVICE = 'KSmith'
export const PRACTICE_KEYCHAIN_SERVICE = 'KSmith practice'

/** The service name under which secrets of an account lie in the keychain. */
export function keychainServiceOf(serviceUrl: string): string {
  return serviceUrl === PRACTICE_SERVICE_URL ? PRACTICE_KEYCHAIN_SERVICE : KEYCHAIN_SERVICE
}

/** Which account of which server. */
export type AccountPlace = { serviceUrl: string; partnerId: number }

/** Which app token of which account. */
export type TokenPlace = AccountPlace & { appTokenId: string }

/** Whether two are of the same account. */
export function sameAccount(a: AccountPlace, b: AccountPlace): boolean {
  return a.serviceUrl === b.serviceUrl && a.partnerId === b.partnerId
}

/** Whether two are the same app token of the same account. */
export function sameToken(a: TokenPlace, b: TokenPlace): boolean {
  return sameAccount(a, b) && a.appTokenId === b.appTokenId
}

/** What a person calls a token: its label, or its app-token id where there is none. */
export function labelOf({ label, appTokenId }: { label: string; appTokenId: string }): string {
  return label || appTokenId
}

export type NewToken = TokenPlace & {
  label: string
  tags: string[]
  hashType: HashTypeName
  caps?: Caps
  presets?: Preset[]
  pinned?: boolean
  environmentId?: string
  /** it leaked elsewhere: nothing is minted from it here either */
  compromised?: { at: number }
  /** of a successor that is not in its place yet */
  standing?: Standing
}

export type Vault = {
  /** @throws Failed DUPLICATE_TOKEN for an app token of an account that is held already */
  refuseHeld(token: TokenPlace): void
  /** Keeps a token: its metadata in the inventory, its secret in the keychain. @throws Failed DUPLICATE_TOKEN, KEYCHAIN_*, INVENTORY_* */
  add(token: NewToken, secret: string): Promise<TokenRecord>
  /**
   * Adds up to a few hundred tokens with two writes of the inventory in all, in the same protocol as {@link Vault.add}.
   * Each ends by itself; once the keychain or the disk refuses altogether, or when `signal` is aborted, the rest is
   * not tried and leaves no trace.
   *
   * @param onEnd told after each token whose secret was tried
   * @returns what became of each, in the order given
   */
  addMany(
    tokens: readonly { token: NewToken; secret: string }[],
    options?: { signal?: AbortSignal; onEnd?: () => void },
  ): Promise<AddOutcome[]>
  /** Puts another secret in the place of a token's. The account it is bound to stays. */
  replaceSecret(id: string, secret: string): Promise<TokenRecord>
  /** Removes the secret, makes sure that it is gone, then forgets the token. */
  remove(id: string): Promise<void>
  /** Changes metadata that is not bound to the secret. An environment that is there but undefined is taken away. */
  edit(
    id: string,
    change: Partial<Pick<TokenRecord, 'label' | 'tags' | 'hashType' | 'pinned' | 'caps' | 'presets'>> & {
      environmentId?: string | undefined
    },
  ): Promise<TokenRecord>
  /**
   * Puts a successor into the place of a token, in one write: it takes over everything but what is its own, and the old
   * one is retired. Does nothing where that was done before. @throws Failed TOKEN_NOT_READY, INVENTORY_*
   */
  succeed(oldId: string, newId: string, retirement: Retirement): Promise<TokenRecord>
  /** Has a retired token be one of the list again, under another label. */
  reinstate(id: string, label: string): Promise<TokenRecord>
  /** Marks a token as leaked, or takes that back. @throws Failed TOKEN_NOT_READY, INVENTORY_* */
  markLeaked(id: string, leaked: boolean): Promise<TokenRecord>
  /** Deletes a leaked token's secret from the keychain, makes sure that it is gone, and keeps the record. */
  removeSecret(id: string): Promise<TokenRecord>
  /**
   * Keeps how tokens were found, in one write. What is about a token that is gone, or has another secret by now, is
   * dropped. @throws Failed INVENTORY_*
   */
  noteHealth(found: readonly { record: TokenRecord; health: Health; caps?: Caps }[]): Promise<void>
  /**
   * Keeps the limits and hash types that an account states of held tokens, in one write, where they are others than are
   * known. @throws Failed INVENTORY_*
   */
  noteDeclared(found: readonly { id: string; caps: Caps; hashType: HashTypeName }[]): Promise<void>
  /** Remembers that a token was used, for the order of the list and for repeating. Not waited for. */
  noteUse(id: string, request: MintRequest, caps: Caps): void
  /** Hands a token's secret to `use` and lets go of it. @throws Failed SECRET_MISSING, SECRET_MISMATCH, TOKEN_NOT_READY, KEYCHAIN_* */
  withSecret<T>(id: string, use: (secret: string, record: TokenRecord) => T): Promise<T>
  /** @throws Failed TOKEN_NOT_HELD */
  record(id: string): TokenRecord
  /** Finishes or undoes every change that a crash or a silent keychain left unfinished. Never enumerates secrets. */
  settle(): Promise<void>
}

/** What a retired token is marked with; times in epoch milliseconds. */
export type Retirement = { rotation: string; at: number; deleteAfter: number }

/** `untried`: something else ended it before its turn; `failure` says what, unless it was the signal. */
export type AddOutcome =
  | { end: 'added'; record: TokenRecord }
  /** `id`: the record stays with its intent, because what was asked may still happen */
  | { end: 'failed'; failure: Failed; id?: string }
  | { end: 'untried'; failure?: Failed }
