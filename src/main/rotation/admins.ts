import type { RotationAdmin, RotationPlan } from '../../contract/rotation'
import { t } from '../../strings'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { isAdminToken, mayAdminister } from '../accounts/admin/choices'
import { Failed, isFailed } from '../failed'
import { adminConfirmation } from '../sessions/guardRails'
import type { Environments } from '../settings/environments'
import type { Inventory } from '../vault/inventory'
import { type AccountPlace, labelOf, sameAccount } from '../vault/vault'

/** Tokens of an account that are tried before it is said that none of them gives an ADMIN session. */
const MOST_TRIED = 5
const MOST_OFFERED = 50

export type RotationAdmins = {
  /** With what an account can be administered: what is open first, then tokens known to give ADMIN, then the others. */
  of(place: AccountPlace): RotationPlan['admins']
  /**
   * An account's admin session, open until it is closed; one that was open before stays open.
   * @param asked what a person typed for it, or that they were asked for more than that already
   * @throws Failed ROTATION_NO_ADMIN, NOT_ADMIN, CONFIRMATION_DIFFERS, …; KalturaError
   */
  open(place: AccountPlace, chosen: RotationAdmin, asked: Asked): Promise<OpenAdmin>
  /**
   * Opens each account once, with the first that gives an ADMIN session, until it is ended, without asking anybody. A token
   * whose ADMIN session takes a confirmation only serves what was confirmed as production when it was begun.
   *
   * Throws Failed ROTATION_NO_ADMIN, …; KalturaError
   */
  lease(): { account(place: AccountPlace, isConfirmed: boolean): Promise<string>; end(): void }
}

/** How the ADMIN session was confirmed, which a production environment takes. */
export type Asked = { typed: string } | 'already'

export type OpenAdmin = { account: string; close: () => void }

export function openRotationAdmins(
  inventory: Pick<Inventory, 'all'>,
  sessions: AccountSessions,
  environments: Pick<Environments, 'of'>,
): RotationAdmins {
  /** sessions that are open for a rotation alone */
  const own = new Set<string>()
  const of = (place: AccountPlace): RotationPlan['admins'] => {
    const others = sessions.openFor(place).filter(({ id }) => !own.has(id))
    const open = others.map(({ id, by }) => ({
      admin: { kind: 'account' as const, id },
      label:
        by.kind === 'token'
          ? t('main.rotation.openAccount', { label: by.label })
          : t('main.rotation.openAccountByKs', { fingerprint: by.fingerprint }),
      isAdmin: true,
    }))
    const held = inventory
      .all()
      .filter((record) => sameAccount(place, record) && mayAdminister(record))
      .map((record) => {
        const confirmedBy = adminConfirmation(record, environments.of(record))
        return {
          admin: { kind: 'token' as const, tokenId: record.id },
          label: labelOf(record),
          isAdmin: isAdminToken(record),
          ...(confirmedBy !== undefined && { environment: confirmedBy }),
        }
      })
      .sort((a, b) => Number(b.isAdmin) - Number(a.isAdmin) || a.label.localeCompare(b.label))
    return [...open, ...held].slice(0, MOST_OFFERED)
  }
  const openWith = async (place: AccountPlace, admin: RotationAdmin, asked: Asked): Promise<OpenAdmin> => {
    const { id, ...opened } =
      admin.kind === 'account' ? sessions.get(admin.id) : await byToken(admin.tokenId, asked)
    if (admin.kind === 'token') own.add(id)
    const giveBack = sessions.lend(id)
    const close = () => {
      giveBack()
      if (own.delete(id)) sessions.close(id)
    }
    if (sameAccount(place, opened)) return { account: id, close }
    close()
    throw new Failed('ROTATION_NO_ADMIN')
  }
  const byToken = (tokenId: string, asked: Asked) =>
    sessions
      .openByToken(tokenId, asked === 'already' ? { isAskedElsewhere: true } : { confirmation: asked.typed })
      .catch((error) => {
        if (isFailed(error, 'CONFIRMATION_NEEDED'))
          throw new Failed('CONFIRMATION_DIFFERS', { field: 'typed' })
        throw error
      })
  const openAny = async (place: AccountPlace, isConfirmed: boolean): Promise<OpenAdmin> => {
    const usable = of(place).filter(({ environment }) => isConfirmed || environment === undefined)
    for (const { admin } of usable.slice(0, MOST_TRIED)) {
      try {
        return await openWith(place, admin, 'already')
      } catch (error) {
        if (!isFailed(error, 'NOT_ADMIN', 'ACCOUNT_NOT_OPEN')) throw error
      }
    }
    throw new Failed('ROTATION_NO_ADMIN')
  }
  return {
    of,
    open: openWith,
    lease() {
      const leased = new Map<string, OpenAdmin>()
      return {
        async account(place, isConfirmed) {
          const key = `${place.serviceUrl} ${place.partnerId} ${isConfirmed}`
          const opened = leased.get(key) ?? (await openAny(place, isConfirmed))
          leased.set(key, opened)
          return opened.account
        },
        end() {
          for (const { close } of leased.values()) close()
          leased.clear()
        },
      }
    },
  }
}
