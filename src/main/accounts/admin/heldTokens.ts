import type { HeldMark } from '../../../contract/account'
import type { Inventory } from '../../vault/inventory'
import type { TokenRecord } from '../../vault/record'
import { labelOf } from '../../vault/vault'
import type { HeldOfAccount } from './directory'

/** Which tokens of an account are held here; worked out again only when the inventory changed. */
export function heldTokens(
  inventory: Pick<Inventory, 'all' | 'version'>,
  { serviceUrl, partnerId }: { serviceUrl: string; partnerId: number },
): () => HeldOfAccount {
  let seen = -1
  let held: HeldOfAccount = new Map()
  return () => {
    if (seen === inventory.version()) return held
    seen = inventory.version()
    held = new Map(
      inventory
        .all()
        .filter((each) => each.serviceUrl === serviceUrl && each.partnerId === partnerId)
        .map((each) => {
          const mark = markOf(each)
          return [each.appTokenId, { id: each.id, label: labelOf(each), ...(mark && { mark }) }]
        }),
    )
    return held
  }
}

function markOf({ compromised, standing }: TokenRecord): HeldMark | undefined {
  if (compromised) return 'leaked'
  if (!standing) return undefined
  return standing.kind === 'retired' ? 'replaced' : 'successor'
}
