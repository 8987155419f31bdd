import type { diagnosisChannels } from '../../../contract/channels/diagnosis'
import { checkAppTokenId, checkPartnerId } from '../../../contract/inputRules'
import type { HashTypes } from '../../accounts/hashTypes'
import type { RegionFinder } from '../../accounts/regionFinder'
import type { Searches } from '../../accounts/searches'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import { orThrow } from '../../failed'
import { editWords, tokenFacts } from '../../journal/facts'
import type { Noting } from '../../journal/noted'
import type { Environments } from '../../settings/environments'
import { toToken } from '../../vault/listing'
import type { Vault } from '../../vault/vault'
import type { Handlers } from '../serve'

export type DiagnosisServices = {
  journal: Noting
  vault: Pick<Vault, 'record'>
  environments: Pick<Environments, 'of'>
  hashTypes: HashTypes
  regionFinder: RegionFinder
  searches: Searches
}

export function diagnosisHandlers(app: DiagnosisServices): Handlers<typeof diagnosisChannels> {
  const { journal, vault, environments, hashTypes, regionFinder, searches } = app
  return {
    'diagnosis.hashTypeOfNew': ({ search, secretHandle, ...typed }) => {
      const place = {
        serviceUrl: canonicalServiceUrl(typed.serviceUrl),
        partnerId: orThrow(checkPartnerId(typed.partnerId)),
        appTokenId: orThrow(checkAppTokenId(typed.appTokenId)),
      }
      return hashTypes.ofNew(search, place, secretHandle)
    },
    'diagnosis.hashTypeOfHeld': async ({ search, tokenId }) => {
      const before = vault.record(tokenId)
      const { record, finding } = await hashTypes.ofHeld(search, tokenId)
      const note = editWords(before, record, environments)
      if (note !== undefined)
        journal.note({ event: 'token.edited', ...tokenFacts(record, environments), note })
      return { token: toToken(record), finding }
    },
    'diagnosis.otherRegions': ({ serviceUrl }) => ({
      regions: regionFinder.others(canonicalServiceUrl(serviceUrl)),
    }),
    'diagnosis.findRegion': async ({ search, serviceUrl, partnerId }) => ({
      answers: await regionFinder.find(
        search,
        canonicalServiceUrl(serviceUrl),
        orThrow(checkPartnerId(partnerId)),
      ),
    }),
    'diagnosis.stop': ({ search }) => {
      searches.stop(search)
      return {}
    },
  }
}
