import type { tokenChannels } from '../../../contract/channels/tokens'
import { checkAppTokenId, checkLabel, checkPartnerId, checkTags } from '../../../contract/inputRules'
import { PRACTICE_SERVICE_URL } from '../../../contract/tokens'
import type { HashTypes } from '../../accounts/hashTypes'
import type { PracticeAccount } from '../../accounts/practiceAccount'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import { orThrow } from '../../failed'
import type { SecretHandles } from '../../intake/handles'
import type { Rotations } from '../../rotation/rotations'
import type { Environments } from '../../settings/environments'
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
  environments: Environments
  rotations: Pick<Rotations, 'refuseInRotation' | 'forgetAccount'>
  /** asks a person about a host that no token was kept for yet */
  confirmHost: (serviceUrl: string) => Promise<void>
}

export function tokenHandlers(app: TokenServices): Handlers<typeof tokenChannels> {
  const { vault, inventory, listing, handles, practice, environments } = app
  return {
    'tokens.list': ({ query, filter, offset, limit }) => listing.window(query, offset, limit, filter),
    'tokens.get': ({ id }) => toToken(vault.record(id)),
    'tokens.add': async ({ secretHandle, hashType, environmentId, ...typed }) => {
      const account = {
        serviceUrl: canonicalServiceUrl(typed.serviceUrl),
        partnerId: orThrow(checkPartnerId(typed.partnerId)),
      }
      const chosen =
        environmentId === undefined
          ? environments.suggest(account)
          : environmentId && environments.require(environmentId).id
      const token = {
        ...account,
        label: orThrow(checkLabel(typed.label)),
        tags: orThrow(checkTags(typed.tags)),
        appTokenId: orThrow(checkAppTokenId(typed.appTokenId)),
        hashType,
        ...(chosen && { environmentId: chosen }),
      }
      const secret = handles.use(secretHandle)
      await app.confirmHost(token.serviceUrl)
      const caps = app.hashTypes.learnedOf(token, hashType, secretHandle)
      const added = await vault.add({ ...token, ...(caps && { caps }) }, secret)
      handles.discard(secretHandle)
      return toToken(added)
    },
    'tokens.update': async ({ id, label, tags, hashType, pinned, environmentId }) =>
      toToken(
        await vault.edit(id, {
          ...(label !== undefined && { label: orThrow(checkLabel(label)) }),
          ...(tags !== undefined && { tags: orThrow(checkTags(tags)) }),
          ...(hashType !== undefined && { hashType }),
          ...(pinned !== undefined && { pinned }),
          ...(environmentId !== undefined && {
            environmentId: environmentId === null ? undefined : environments.require(environmentId).id,
          }),
        }),
      ),
    'tokens.replaceSecret': async ({ id, secretHandle }) => {
      const replaced = await vault.replaceSecret(id, handles.use(secretHandle))
      handles.discard(secretHandle)
      return toToken(replaced)
    },
    'tokens.remove': async ({ id }) => {
      app.rotations.refuseInRotation(id)
      await vault.remove(id)
      return {}
    },
    'practice.release': async () => {
      await practice.release(vault, inventory)
      app.rotations.forgetAccount(PRACTICE_SERVICE_URL)
      return {}
    },
    'practice.hold': async () => ({ tokens: (await practice.hold(vault, inventory)).map(toToken) }),
  }
}
