import type { Incident } from '../../contract/incidents'
import type { SessionView } from '../../contract/sessions'
import type { SessionBook } from '../sessions/book'
import type { Inventory } from '../vault/inventory'
import type { TokenRecord } from '../vault/record'
import { labelOf, sameAccount } from '../vault/vault'

/** What is here that an incident is about. */
export type Involved = {
  /** The held token, if it is held. */
  record(incident: Pick<Incident, 'tokenId'>): TokenRecord | undefined
  /** The token that an app token of an account is held as. */
  heldAs(place: Pick<Incident, 'serviceUrl' | 'partnerId' | 'appTokenId'>): TokenRecord | undefined
  /** The living sessions of its app token in the session book. */
  sessions(incident: Incident): SessionView[]
  /** The tokens that may open the account with ADMIN rights, the leaked one last. */
  admins(incident: Incident): TokenRecord[]
  /** Whether the account may not be administered from here any more once this is stopped: where it is not known, it counts. */
  isLastAdmin(incident: Incident): boolean
}

export function openInvolved(
  inventory: Pick<Inventory, 'all' | 'get'>,
  book: Pick<SessionBook, 'live'>,
): Involved {
  const record: Involved['record'] = ({ tokenId }) =>
    tokenId === undefined ? undefined : inventory.get(tokenId)
  const admins: Involved['admins'] = (incident) =>
    inventory
      .all()
      .filter(
        (held) =>
          sameAccount(held, incident) &&
          held.intent === undefined &&
          mayGiveAdmin(held) &&
          (held.compromised === undefined ||
            (held.id === incident.tokenId && held.compromised.secretGone === undefined)),
      )
      .sort(
        (a, b) =>
          Number(a.id === incident.tokenId) - Number(b.id === incident.tokenId) ||
          Number(isAdmin(b)) - Number(isAdmin(a)) ||
          labelOf(a).localeCompare(labelOf(b)),
      )

  return {
    record,
    heldAs: (place) =>
      inventory.all().find((held) => sameAccount(held, place) && held.appTokenId === place.appTokenId),
    sessions: (incident) =>
      book.live(
        (session) =>
          sameAccount(session, incident) &&
          session.appTokenId !== undefined &&
          session.appTokenId === incident.appTokenId,
      ),
    admins,
    isLastAdmin(incident) {
      const held = record(incident)
      const known = admins(incident).filter(isAdmin)
      if (held) return mayGiveAdmin(held) && known.every(({ id }) => id === held.id)
      // a KS that does not say its token may be of the only one
      return incident.appTokenId === undefined && incident.admin !== 'no' && known.length === 1
    },
  }
}

/** Whether its sessions can be ADMIN, as far as it is known. */
export function mayGiveAdmin({ caps: { type } }: TokenRecord): boolean {
  return type.source === 'unknown' || type.value !== 0
}

/** Whether it is known that its sessions can be ADMIN: it forces that, or leaves the choice to whoever mints. */
export function isAdmin({ caps: { type } }: TokenRecord): boolean {
  return type.source !== 'unknown' && type.value !== 0
}
