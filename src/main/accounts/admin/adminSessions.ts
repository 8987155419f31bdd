import { randomUUID } from 'node:crypto'
import { type Answer, type KalturaClient, KalturaError, type StartedSession } from '../../../kaltura'
import { parsePrivileges } from '../../../kaltura/privileges'
import { t } from '../../../strings'
import { toFailure } from '../../bridge/toFailure'
import { type Guard, unguarded } from '../../conceal/concealment'
import { Failed } from '../../failed'
import { readKs } from '../../intake/takeKs'
import type { Journal } from '../../journal/journal'
import type { ClientFor, Exchange } from '../../sessions/exchange'
import { requireConfirmation } from '../../sessions/guardRails'
import type { Environments } from '../../settings/environments'
import { fingerprint } from '../../vault/fingerprint'
import { labelOf, type Vault } from '../../vault/vault'

/** Seconds an ADMIN KS is asked to live. It is renewed for as long as it is needed. */
const ADMIN_LIFETIME = 900
const ADMIN_REQUEST = { lifetime: ADMIN_LIFETIME, type: 2 as const, privileges: '' }
/** Milliseconds before its end from which a KS is not used any more. */
const MARGIN = 60_000
/** Milliseconds without any use after which an account is closed. */
export const IDLE = 15 * 60_000

/** The permissions that the server asks for, by the names its roles have for them. */
export type AdminPermission = 'APP_TOKEN_BASE' | 'APP_TOKEN_ADD' | 'APP_TOKEN_UPDATE' | 'APP_TOKEN_DELETE'

/** By what an account was opened. `appTokenId` is the app token that the KS comes from, as far as that is known. */
export type OpenedBy =
  | { kind: 'token'; tokenId: string; appTokenId: string; label: string }
  | { kind: 'ks'; fingerprint: string; endsAt?: number; ended: boolean; appTokenId?: string }

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
  ks: { text: string; goodUntil: number } | undefined
  renewing: Promise<string> | undefined
  skewMs: number
  idle: NodeJS.Timeout | undefined
  /** pieces of work that go on with it */
  lent: number
  /** opened for one piece of work, which closes it itself */
  isWork: boolean
  /** closed for everybody but that work */
  isGone: boolean
}

/**
 * The admin sessions of accounts that are open: short ADMIN KS, in memory only, apart from the session book, never in
 * the page. One that comes from a held token is renewed near its end for as long as the account is in use.
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
    clearTimeout(found.idle)
    found.idle = setTimeout(() => close(id, 'idle'), IDLE)
    found.idle.unref?.()
  }
  const keep = (session: AccountSession, ks: Kept['ks'], skewMs: number, isWork = false): AccountSession => {
    const { id } = session
    const idle = undefined
    open.set(id, { ...session, ks, renewing: undefined, skewMs, idle, lent: 0, isWork, isGone: false })
    touch(id)
    return session
  }

  /** The one place where an ADMIN KS is minted for administering an account. */
  const mintAdminKs = async (
    tokenId: string,
    evenIfLeaked = false,
  ): Promise<{ text: string; goodUntil: number; skewMs: number }> => {
    const before = vault.record(tokenId)
    const { value, transport } = await exchange(tokenId, ADMIN_REQUEST, { evenIfLeaked })
    if (value.sessionType !== 2) {
      // worth remembering: next time the token is not offered
      const { caps } = before
      if (caps.type.source === 'unknown') {
        await vault
          .edit(tokenId, { caps: { ...caps, type: { source: 'learned', value: 0 } } })
          .catch(() => {})
      }
      throw new Failed('NOT_ADMIN')
    }
    const skewMs = transport.skewMs ?? 0
    noteMint(tokenId, value)
    return { text: value.ks, goodUntil: goodUntil(value.expiry, skewMs), skewMs }
  }
  const noteMint = (tokenId: string, { ks, expiry, userId, privileges }: StartedSession) => {
    const { appTokenId, partnerId, serviceUrl, ...record } = vault.record(tokenId)
    journal.note({
      event: 'session.minted',
      tokenId,
      label: labelOf({ ...record, appTokenId }),
      appTokenId,
      partnerId,
      serviceUrl,
      requested: { lifetime: ADMIN_LIFETIME, type: 2 },
      granted: {
        lifetime: Math.max(0, Math.round(expiry - now() / 1000)),
        type: 2,
        userId: userId ?? '',
        privileges,
      },
      ks: fingerprint(ks),
      note: t('main.accounts.notes.adminSession'),
    })
  }
  const goodUntil = (expiry: number, skewMs: number): number => {
    const endsAt = Math.min(now() + ADMIN_LIFETIME * 1000, expiry * 1000 - skewMs)
    return endsAt - Math.min(MARGIN, Math.max(0, endsAt - now()) / 2)
  }
  const renewed = (found: Kept, tokenId: string): Promise<string> => {
    if (found.renewing) return found.renewing
    const isStillMine = () => found.renewing === renewing
    const renewing: Promise<string> = mintAdminKs(tokenId)
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

  const lookAtKs = async (account: { serviceUrl: string; partnerId: number }, text: string) => {
    const { ks, parsed } = readKs(text)
    if (parsed.partnerId !== account.partnerId) throw new Failed('KS_OTHER_ACCOUNT', { field: 'partnerId' })
    if (parsed.version === 1 && parsed.sessionType !== 2) throw new Failed('NOT_ADMIN')
    const client = await clientFor(account.serviceUrl)
    const told = await client.sessionGet({ ks }).catch(async (error) => {
      if (!(error instanceof KalturaError) || error.code !== 'SERVICE_FORBIDDEN') throw error
      // a role may look at app tokens and yet not ask about sessions; a plain USER session may do neither
      await client.appTokens.list({ ks, pageIndex: 1, ids: ['0_0'] }).catch((refusal) => {
        throw withPermission(refusal, 'APP_TOKEN_BASE')
      })
      return undefined
    })
    if (told && told.value.partnerId !== account.partnerId) throw new KalturaError('ANSWER_UNEXPECTED')
    if (told && told.value.sessionType !== 2) throw new Failed('NOT_ADMIN')
    const skewMs = told?.transport.skewMs ?? 0
    const expiry = told?.value.expiry ?? (parsed.version === 1 ? parsed.expiry : undefined)
    const appTokenId = appTokenIn(told?.value.privileges ?? (parsed.version === 1 ? parsed.privileges : ''))
    const by: OpenedBy = {
      kind: 'ks',
      fingerprint: fingerprint(ks),
      ended: false,
      ...(expiry !== undefined && { endsAt: expiry * 1000 - skewMs }),
      ...(appTokenId !== undefined && { appTokenId }),
    }
    const until = expiry === undefined ? Number.POSITIVE_INFINITY : expiry * 1000 - skewMs
    return { by, ks: { text: ks, goodUntil: until }, skewMs }
  }

  return {
    async openByToken(tokenId, { confirmation, isAskedElsewhere = false, evenIfLeaked = false } = {}) {
      const isStillOpen = isAskedElsewhere ? () => {} : guard()
      const before = vault.record(tokenId)
      const { serviceUrl, partnerId, appTokenId, ...record } = before
      if (!isAskedElsewhere) {
        requireConfirmation(before, environments.of(before), ADMIN_REQUEST, confirmation)
      }
      const { skewMs, ...ks } = await mintAdminKs(tokenId, evenIfLeaked)
      isStillOpen()
      const label = labelOf({ ...record, appTokenId })
      const by: OpenedBy = { kind: 'token', tokenId, appTokenId, label }
      return keep({ id: randomUUID(), serviceUrl, partnerId, by }, ks, skewMs, isAskedElsewhere)
    },
    async openByKs(account, text) {
      const isStillOpen = guard()
      const { by, ks, skewMs } = await lookAtKs(account, text)
      isStillOpen()
      return keep({ id: randomUUID(), ...account, by }, ks, skewMs)
    },
    async giveKs(id, text) {
      const { serviceUrl, partnerId } = kept(id)
      const { by, ks, skewMs } = await lookAtKs({ serviceUrl, partnerId }, text)
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

/** Whether a KS is good for nothing any more, wherever it is used. */
function isKsOver(error: unknown): boolean {
  return (
    error instanceof KalturaError &&
    error.code === 'INVALID_KS' &&
    error.ksReason !== 'EXCEEDED_RESTRICTED_IP' &&
    error.ksReason !== 'EXCEEDED_RESTRICTED_URI'
  )
}

/** What a renewal met, so that it is not taken for what the call itself met: its codes speak of another token. */
function notOfTheCall(error: unknown): unknown {
  if (!(error instanceof KalturaError)) return error
  const { code, ...more } = toFailure(error, 'account')
  return new Failed(code, more)
}

/** A refusal for lack of a permission, with the permission named. */
function withPermission(error: unknown, permission: AdminPermission): unknown {
  if (!(error instanceof KalturaError) || error.code !== 'SERVICE_FORBIDDEN') return error
  const { server } = toFailure(error, 'account')
  return new Failed('SERVICE_FORBIDDEN', { params: { permission }, ...(server && { server }) })
}

/** The app token that a KS was minted from: the server stamps it on each. */
function appTokenIn(privileges: string): string | undefined {
  const [id] = parsePrivileges(privileges).get('apptoken') ?? []
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined
}
