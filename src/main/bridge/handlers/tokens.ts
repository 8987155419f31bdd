import type { tokenChannels } from '../../../contract/channels/tokens'
import { checkAppTokenId, checkLabel, checkPartnerId, checkTags } from '../../../contract/inputRules'
import { PRACTICE_SERVICE_URL } from '../../../contract/tokens'
import type { HashTypes } from '../../accounts/hashTypes'
import type { PracticeAccount } from '../../accounts/practiceAccount'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import { orThrow } from '../../failed'
import type { SecretHandles } from '../../intake/handles'
import { editWords, tokenFacts } from '../../journal/facts'
import { type Noting, noted } from '../../journal/noted'
import type { Rotations } from '../../rotation/rotations'
import type { Environments } from '../../settings/environments'
import type { Inventory } from '../../vault/inventory'
import { type Listing, toToken } from '../../vault/listing'
import { labelOf, type Vault } from '../../vault/vault'
import type { Handlers } from '../serve'

export type TokenServices = {
  journal: Noting
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
  const { journal, vault, inventory, listing, handles, practice, environments } = app
  /** Does something with many tokens at once, and notes those that came and those that went, even if not all did. */
  const comingAndGoing = async <T>(act: () => Promise<T>): Promise<T> => {
    const before = new Map(inventory.all().map((record) => [record.id, record]))
    try {
      return await act()
    } finally {
      const after = new Map(inventory.all().map((record) => [record.id, record]))
      for (const [id, record] of after) {
        if (!before.has(id) && !record.intent)
          journal.note({ event: 'token.added', ...tokenFacts(record, environments) })
      }
      for (const [id, record] of before) {
        if (!after.has(id)) journal.note({ event: 'token.removed', ...tokenFacts(record, environments) })
      }
    }
  }

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
      const { appTokenId, partnerId, serviceUrl } = token
      const added = await noted(
        journal,
        { event: 'token.added', label: labelOf(token), appTokenId, partnerId, serviceUrl },
        () => vault.add({ ...token, ...(caps && { caps }) }, secret),
        (record) => tokenFacts(record, environments),
      )
      handles.discard(secretHandle)
      return toToken(added)
    },
    'tokens.update': async ({ id, label, tags, hashType, pinned, environmentId }) => {
      const before = vault.record(id)
      const after = await vault.edit(id, {
        ...(label !== undefined && { label: orThrow(checkLabel(label)) }),
        ...(tags !== undefined && { tags: orThrow(checkTags(tags)) }),
        ...(hashType !== undefined && { hashType }),
        ...(pinned !== undefined && { pinned }),
        ...(environmentId !== undefined && {
          environmentId: environmentId === null ? undefined : environments.require(environmentId).id,
        }),
      })
      const note = editWords(before, after, environments)
      if (note !== undefined)
        journal.note({ event: 'token.edited', ...tokenFacts(after, environments), note })
      return toToken(after)
    },
    'tokens.replaceSecret': async ({ id, secretHandle }) => {
      const secret = handles.use(secretHandle)
      const replaced = await noted(
        journal,
        { event: 'token.secretReplaced', ...tokenFacts(vault.record(id), environments) },
        () => vault.replaceSecret(id, secret),
      )
      handles.discard(secretHandle)
      return toToken(replaced)
    },
    'tokens.remove': async ({ id }) => {
      app.rotations.refuseInRotation(id)
      await noted(journal, { event: 'token.removed', ...tokenFacts(vault.record(id), environments) }, () =>
        vault.remove(id),
      )
      return {}
    },
    'practice.release': async () => {
      await comingAndGoing(() => practice.release(vault, inventory))
      app.rotations.forgetAccount(PRACTICE_SERVICE_URL)
      return {}
    },
    'practice.hold': async () => ({
      tokens: (await comingAndGoing(() => practice.hold(vault, inventory))).map(toToken),
    }),
  }
}
