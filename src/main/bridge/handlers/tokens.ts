import type { tokenChannels } from '../../../contract/channels/tokens'
import { checkAppTokenId, checkLabel, checkPartnerId, checkTags } from '../../../contract/inputRules'
import type { HashTypes } from '../../accounts/hashTypes'
import type { PracticeAccount } from '../../accounts/practiceAccount'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import { orThrow } from '../../failed'
import type { SecretHandles } from '../../intake/handles'
import type { Inventory } from '../../vault/inventory'
import { type Listing, toToken } from '../../vault/listing'
import type { Vault } from '../../vault/vault'
import type { Handlers } from '../serve'

export type TokenServices = {
  inventory: Inventory
  listing: Listing
  vault: Vault
  handles: SecretHandles
  practice: PracticeAccount
  hashTypes: HashTypes
  /** asks a person about a host that no token was kept for yet */
  confirmHost: (serviceUrl: string) => Promise<void>
}

export function tokenHandlers(app: TokenServices): Handlers<typeof tokenChannels> {
  const { vault, inventory, listing, handles, practice } = app
  return {
    'tokens.list': ({ query, filter, offset, limit }) => listing.window(query, offset, limit, filter),
    'tokens.get': ({ id }) => toToken(vault.record(id)),
    'tokens.add': async ({ secretHandle, hashType, ...typed }) => {
      const token = {
        label: orThrow(checkLabel(typed.label)),
        tags: orThrow(checkTags(typed.tags)),
        serviceUrl: canonicalServiceUrl(typed.serviceUrl),
        partnerId: orThrow(checkPartnerId(typed.partnerId)),
        appTokenId: orThrow(checkAppTokenId(typed.appTokenId)),
        hashType,
      }
      const secret = handles.use(secretHandle)
      await app.confirmHost(token.serviceUrl)
      const caps = app.hashTypes.learnedOf(token, hashType, secretHandle)
      const added = await vault.add({ ...token, ...(caps && { caps }) }, secret)
      handles.discard(secretHandle)
      return toToken(added)
    },
    'tokens.update': async ({ id, label, tags, hashType, pinned }) =>
      toToken(
        await vault.edit(id, {
          ...(label !== undefined && { label: orThrow(checkLabel(label)) }),
          ...(tags !== undefined && { tags: orThrow(checkTags(tags)) }),
          ...(hashType !== undefined && { hashType }),
          ...(pinned !== undefined && { pinned }),
        }),
      ),
    'tokens.replaceSecret': async ({ id, secretHandle }) => {
      const replaced = await vault.replaceSecret(id, handles.use(secretHandle))
      handles.discard(secretHandle)
      return toToken(replaced)
    },
    'tokens.remove': async ({ id }) => {
      await vault.remove(id)
      return {}
    },
    'practice.release': async () => {
      await practice.release(vault, inventory)
      return {}
    },
    'practice.hold': async () => ({ tokens: (await practice.hold(vault, inventory)).map(toToken) }),
  }
}
