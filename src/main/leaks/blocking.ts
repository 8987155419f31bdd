import type { Incident } from '../../contract/incidents'
import type { TokenRecord } from '../vault/record'
import type { Vault } from '../vault/vault'
import type { IncidentBook } from './incidentBook'
import { exposesToken } from './incidentSteps'
import type { Involved } from './involved'

/** Nothing is minted here from a token that leaked. */
export type Blocking = {
  /** Blocks the token, if it is held and counts as leaked. @throws Failed TOKEN_NOT_READY, INVENTORY_* */
  block(incident: Incident): Promise<void>
  /** Takes back what this report alone blocked. @throws Failed TOKEN_NOT_READY, INVENTORY_* */
  allow(incident: Incident): Promise<void>
  /**
   * Blocks minting where it should be and is not: a crash came between the report and the block, or a token that leaked
   * was removed here and is held again. Never fails; the next call tries again.
   */
  resume(): Promise<void>
}

export function openBlocking({
  incidents,
  vault,
  involved,
}: {
  incidents: Pick<IncidentBook, 'all' | 'change'>
  vault: Pick<Vault, 'markLeaked'>
  involved: Pick<Involved, 'record' | 'heldAs'>
}): Blocking {
  const block = async (incident: Incident) => {
    if (involved.record(incident) && incident.tokenId !== undefined && exposesToken(incident)) {
      await vault.markLeaked(incident.tokenId, true)
    }
  }
  /** A token that was removed is held again, under another name of ours. */
  const meets = (incident: Incident, { id: tokenId }: TokenRecord) => {
    try {
      incidents.change(incident.id, (before) => ({ ...before, tokenId }))
    } catch {
      // it cannot be written now; the token is blocked all the same
    }
  }

  return {
    block,
    async allow(incident) {
      const others = incidents
        .all()
        .some(
          (other) => other.id !== incident.id && other.tokenId === incident.tokenId && exposesToken(other),
        )
      // what this report did not block is not its to allow
      if (incident.tokenId !== undefined && involved.record(incident) && exposesToken(incident) && !others) {
        await vault.markLeaked(incident.tokenId, false)
      }
    },
    async resume() {
      for (const incident of incidents.all()) {
        if (incident.closedAt !== undefined) continue
        const record = involved.record(incident)
        const again = record || incident.appTokenId === undefined ? undefined : involved.heldAs(incident)
        if (!again && (!record || record.compromised)) continue
        // a change of the token that did not finish comes first
        await block(again ? { ...incident, tokenId: again.id } : incident).catch(() => {})
        if (again) meets(incident, again)
      }
    },
  }
}
