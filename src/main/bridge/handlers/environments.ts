import type { environmentChannels } from '../../../contract/channels/environments'
import { checkPartnerId } from '../../../contract/inputRules'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import { isFailed, orThrow } from '../../failed'
import type { Environments } from '../../settings/environments'
import type { Handlers } from '../serve'

export type EnvironmentServices = { environments: Environments; stateChanged: () => void }

export function environmentHandlers(app: EnvironmentServices): Handlers<typeof environmentChannels> {
  const { environments } = app
  return {
    'environments.usage': () => ({ usage: environments.usage() }),
    'environments.save': ({ environments: typed }) => {
      const saved = environments.save(typed)
      app.stateChanged()
      return { environments: saved }
    },
    'environments.suggest': (typed) => {
      const environmentId = suggestion(environments, typed)
      return environmentId === undefined ? {} : { environmentId }
    },
  }
}

/** What is still being typed is no account yet, and then there is nothing to suggest. */
function suggestion(
  environments: Environments,
  typed: { serviceUrl: string; partnerId: string },
): string | undefined {
  try {
    return environments.suggest({
      serviceUrl: canonicalServiceUrl(typed.serviceUrl),
      partnerId: orThrow(checkPartnerId(typed.partnerId)),
    })
  } catch (error) {
    if (isFailed(error, 'INVALID_SERVICE_URL', 'INVALID_PARTNER_ID')) return undefined
    throw error
  }
}
