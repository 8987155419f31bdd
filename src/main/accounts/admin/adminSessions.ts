import { randomUUID } from 'node:crypto'
import type { Answer, KalturaClient } from '../../../kaltura'
import { toFailure } from '../../bridge/toFailure'
import { type Guard, unguarded } from '../../conceal/concealment'
import { Failed } from '../../failed'
import type { Journal } from '../../journal/journal'
import type { ClientFor, Exchange } from '../../sessions/exchange'
import { requireConfirmation } from '../../sessions/guardRails'
import type { Environments } from '../../settings/environments'
import { labelOf, type Vault } from '../../vault/vault'
import { ADMIN_REQUEST, type AdminKs, type GivenKs, openAdminKs } from './adminKs'
import { type AdminPermission, isKsOver, notOfTheCall, withPermission } from './refusals'

/** Milliseconds without any use after which an account is closed. */
export const IDLE = 15 * 60_000
/** Accounts that are open at a time, more than a person looks at; what goes on with them in work is not counted. */
export const MAX_OPEN = 20

/** By what an account was opened. `appTokenId` is the app token that the KS comes from, as far as that is known. */
export type OpenedBy = { kind: 'token'; tokenId: string; appTokenId: string; label: string } | GivenKs

export type AccountSession = { id: string; serviceUrl: string; partnerId: number; by: OpenedBy }

export type CloseReason = 'asked' | 'idle' | 'token-deleted' | 'concealed'

export type OpenOptions = {
  /** what was typed to confirm it */
  confirmation?: string | undefined
  /** for one piece of work that a person was asked about in a dialog of its own, and that closes the session itself */
  isAskedElsewhere?: boolean
  /** for deleting a token that leaked with a session of its own */
  evenIfLeaked?: boolean
}

export type AccountSessions = {
  /**
   * Mints an ADMIN KS from a held token and keeps it. In a production environment that takes the typed confirmation
   * that any ADMIN session takes; it is renewed without asking again.
   * @throws Failed CONFIRMATION_NEEDED, NOT_ADMIN, TOKEN_COMPROMISED, …, KalturaError
   */
  openByToken(tokenId: string, options?: OpenOptions): Promise<AccountSession>
  /** Keeps an admin KS that was given. @throws Failed NOT_A_KS, KS_OTHER_ACCOUNT, NOT_ADMIN, KalturaError */
  openByKs(account: { serviceUrl: string; partnerId: number }, ks: string): Promise<AccountSession>
  /** Another KS in the place of one that is over. Throws as `openByKs` does. */
  giveKs(id: string, ks: string): Promise<void>
  /** @throws Failed ACCOUNT_NOT_OPEN */
  get(id: string): AccountSession
  /** The app token that the account's KS comes from: with it, the KS dies. */
  tokenId(id: string): string | undefined
  /** A KS with at least a minute to go. @throws Failed ACCOUNT_NOT_OPEN, ADMIN_KS_ENDED, KalturaError */
  ks(id: string): Promise<string>
  /**
   * Calls the account with a good KS: a KS that was cut off is minted anew, once, where it comes from a held token.
   * @throws Failed SERVICE_FORBIDDEN with the permission that is missing, ADMIN_KS_ENDED; KalturaError
   */
  run<T>(
    id: string,
    permission: AdminPermission,
    call: (client: KalturaClient, ks: string) => Promise<Answer<T>>,
  ): Promise<T>
  /** The sessions of an account that are open and not over. */
  openFor(account: { serviceUrl: string; partnerId: number }): AccountSession[]
  /** A held token was replaced by another: sessions that came from it go on from that one. */
  handOver(tokenId: string, successorId: string): void
  /** Milliseconds that the server's clock was ahead when it last answered. */
  skew(id: string): number
  /** Keeps the account from being closed as unused. */
  touch(id: string): void
  close(id: string, why?: CloseReason): void
  closeAll(): void
  /**
   * Work that cannot be cut in two goes on with a session, whatever becomes of the account's screen.
   * @returns gives it back, more than once without harm
   */
  lend(id: string): () => void
  /** Closes all that no work goes on with, and those as soon as they are given back; nobody sees them by then. */
  letGo(): void
}

type Kept = AccountSession & {
  ks: AdminKs | undefined
  renewing: Promise<string> | undefined
  skewMs: number
  idle: NodeJS.Timeout | undefined
  /** counts up with every use */
  usedAt: number
  /** pieces of work that go on with it */
  lent: number
  /** opened for one piece of work, which closes it itself */
  isWork: boolean
  /** closed for everybody but that work */
  isGone: boolean
}

/**
 * The admin sessions of accounts that are open: short ADMIN KS, in memory only, apart from the session book, never in
 * the page. One that comes from a held token is renewed near its end for as long as the account is in use. Where too many
 * are open, the one that was not used for longest is closed.
 *
 * @param onClose told when an account is closed, and why
 * @param guard keeps an account from being opened whose opening was begun before KSmith was concealed
 * @param now milliseconds
 */
export function openAccountSessions({
  vault,
  exchange,
  environments,
  clientFor,
  journal,
  onClose,
  onChange = () => {},
  guard = unguarded,
  now = Date.now,
}: {
  vault: Pick<Vault, 'record' | 'edit'>
  exchange: Exchange
  environments: Pick<Environments, 'of'>
  clientFor: ClientFor
  journal: Pick<Journal, 'note'>
  onClose: (id: string, why: CloseReason) => void
  onChange?: (id: string) => void
  guard?: Guard
  now?: () => number
}): AccountSessions {
  const open = new Map<string, Kept>()
  const source = openAdminKs({ vault, exchange, clientFor, journal, now })
  let uses = 0

  const kept = (id: string): Kept => {
    const found = open.get(id)
    if (!found) throw new Failed('ACCOUNT_NOT_OPEN')
    return found
  }
  const close = (id: string, why: CloseReason = 'asked') => {
    const found = open.get(id)
    if (!found) return
    clearTimeout(found.idle)
    found.ks = undefined
    open.delete(id)
    if (!found.isGone) onClose(id, why)
  }
  const touch = (id: string) => {
    const found = open.get(id)
    if (!found) return
    found.usedAt = ++uses
    clearTimeout(found.idle)
    found.idle = setTimeout(() => close(id, 'idle'), IDLE)
    found.idle.unref?.()
  }
  const keep = (session: AccountSession, ks: Kept['ks'], skewMs: number, isWork = false): AccountSession => {
    const { id } = session
    const fresh = { renewing: undefined, idle: undefined, usedAt: 0, lent: 0, isGone: false }
    open.set(id, { ...session, ...fresh, ks, skewMs, isWork })
    touch(id)
    closeTooMany()
    return session
  }
  const closeTooMany = () => {
    const looked = [...open.values()].filter(({ isWork, lent }) => !isWork && lent === 0)
    const spare = looked.sort((a, b) => a.usedAt - b.usedAt).slice(0, Math.max(0, looked.length - MAX_OPEN))
    for (const { id } of spare) close(id, 'idle')
  }

  const renewed = (found: Kept, tokenId: string): Promise<string> => {
    if (found.renewing) return found.renewing
    const isStillMine = () => found.renewing === renewing
    const renewing: Promise<string> = source
      .mint(tokenId)
      .then(({ text, goodUntil: until, skewMs }) => {
        // closed while it was minted: then nobody keeps it
        if (open.get(found.id) !== found) throw new Failed('ACCOUNT_NOT_OPEN')
        // of a token that was replaced meanwhile: good for this call, and not kept
        if (!isStillMine()) return text
        found.ks = { text, goodUntil: until }
        found.skewMs = skewMs
        return text
      })
      .catch((error) => {
        throw notOfTheCall(error)
      })
      .finally(() => {
        if (isStillMine()) found.renewing = undefined
      })
    found.renewing = renewing
    return found.renewing
  }
  const ended = (found: Kept, server?: Failed['failure']['server']): Failed => {
    if (found.by.kind === 'ks' && !found.by.ended) {
      found.by = { ...found.by, ended: true }
      found.ks = undefined
      onChange(found.id)
    }
    return new Failed('ADMIN_KS_ENDED', server ? { server } : {})
  }
  const currentKs = async (found: Kept): Promise<string> => {
    if (found.ks && found.ks.goodUntil > now()) return found.ks.text
    if (found.by.kind === 'token') return renewed(found, found.by.tokenId)
    throw ended(found)
  }

  return {
    async openByToken(tokenId, { confirmation, isAskedElsewhere = false, evenIfLeaked = false } = {}) {
      const isStillOpen = isAskedElsewhere ? () => {} : guard()
      const before = vault.record(tokenId)
      const { serviceUrl, partnerId, appTokenId, ...record } = before
      if (!isAskedElsewhere) {
        requireConfirmation(before, environments.of(before), ADMIN_REQUEST, confirmation)
      }
      const { skewMs, ...ks } = await source.mint(tokenId, evenIfLeaked)
      isStillOpen()
      const label = labelOf({ ...record, appTokenId })
      const by: OpenedBy = { kind: 'token', tokenId, appTokenId, label }
      return keep({ id: randomUUID(), serviceUrl, partnerId, by }, ks, skewMs, isAskedElsewhere)
    },
    async openByKs(account, text) {
      const isStillOpen = guard()
      const { by, ks, skewMs } = await source.look(account, text)
      isStillOpen()
      return keep({ id: randomUUID(), ...account, by }, ks, skewMs)
    },
    async giveKs(id, text) {
      const { serviceUrl, partnerId } = kept(id)
      const { by, ks, skewMs } = await source.look({ serviceUrl, partnerId }, text)
      Object.assign(kept(id), { by, ks, skewMs })
      touch(id)
      onChange(id)
    },
    get(id) {
      const { serviceUrl, partnerId, by } = kept(id)
      return { id, serviceUrl, partnerId, by }
    },
    tokenId: (id) => kept(id).by.appTokenId,
    ks(id) {
      touch(id)
      return currentKs(kept(id))
    },
    async run(id, permission, call) {
      touch(id)
      const attempt = async () => {
        const found = kept(id)
        const ks = await currentKs(found)
        const client = await clientFor(found.serviceUrl)
        const { value, transport } = await call(client, ks).catch((error) => {
          throw withPermission(error, permission)
        })
        found.skewMs = transport.skewMs ?? found.skewMs
        return value
      }
      const refused = async (error: unknown) => {
        if (!isKsOver(error)) throw error
        const found = kept(id)
        if (found.by.kind === 'ks') throw ended(found, toFailure(error, 'account').server)
        found.ks = undefined
        return attempt()
      }
      return attempt().catch(refused)
    },
    openFor: ({ serviceUrl, partnerId }) =>
      [...open.values()]
        .filter((each) => each.serviceUrl === serviceUrl && each.partnerId === partnerId && !each.isGone)
        .filter(({ by }) => by.kind === 'token' || !by.ended)
        .map(({ id, by }) => ({ id, serviceUrl, partnerId, by })),
    handOver(tokenId, successorId) {
      for (const found of open.values()) {
        if (found.by.kind !== 'token' || found.by.tokenId !== tokenId) continue
        const { appTokenId, ...record } = vault.record(successorId)
        found.by = {
          kind: 'token',
          tokenId: successorId,
          appTokenId,
          label: labelOf({ ...record, appTokenId }),
        }
        found.ks = undefined
        found.renewing = undefined
        onChange(found.id)
      }
    },
    skew: (id) => kept(id).skewMs,
    touch,
    close,
    closeAll: () => {
      for (const id of [...open.keys()]) close(id)
    },
    lend(id) {
      const found = kept(id)
      found.lent++
      let isLent = true
      return () => {
        if (!isLent) return
        isLent = false
        found.lent--
        if (found.isGone && found.lent === 0) close(id)
      }
    },
    letGo() {
      for (const found of [...open.values()]) {
        if (found.isWork) continue
        if (found.lent === 0) close(found.id, 'concealed')
        else if (!found.isGone) {
          onClose(found.id, 'concealed')
          found.isGone = true
        }
      }
    },
  }
}
