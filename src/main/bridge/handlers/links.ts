import type { linkChannels } from '../../../contract/channels/links'
import type { Links } from '../../shell/links'
import { linkTo } from '../../shell/links'
import type { Inventory } from '../../vault/inventory'
import type { Vault } from '../../vault/vault'
import type { Handlers } from '../serve'

export type LinkServices = {
  links: Links
  inventory: Inventory
  vault: Vault
  /** puts text that is no secret on the clipboard, to stay there */
  copyText: (text: string) => Promise<void>
}

export function linkHandlers({
  links,
  inventory,
  vault,
  copyText,
}: LinkServices): Handlers<typeof linkChannels> {
  return {
    'links.take': () => {
      const link = links.take(
        (id) => inventory.get(id)?.standing === undefined && inventory.get(id) !== undefined,
      )
      return link ? { link } : {}
    },
    'links.copy': async ({ id }) => {
      await copyText(linkTo(vault.record(id).id))
      return {}
    },
  }
}
