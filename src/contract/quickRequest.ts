import { type EnterRequest, enterRequest, type Mintable, repeatRequest } from './enter'
import { fitRequest } from './fitRequest'
import type { QuickRequest } from './palette'
import type { SettingValue } from './settings'

/** What Enter in the palette asks a token for. */
export type EnterMeans = SettingValue<'palette.request'>

/** The request that something stands for; nothing for a preset that is not there. */
export function quickRequest(
  token: Mintable,
  wanted: QuickRequest,
  enterMeans: EnterMeans,
): EnterRequest | undefined {
  switch (wanted.kind) {
    case 'enter':
      return enterMeans === 'last' && token.lastRequest ? last(token) : enterRequest(token)
    case 'last':
      return last(token)
    case 'defaults': {
      const { lastRequest: _, ...fresh } = token
      return last(fresh)
    }
    case 'preset': {
      const preset = token.presets?.find(({ id }) => id === wanted.id)
      return preset && { from: 'preset', name: preset.name, ...fitRequest(token, preset.request) }
    }
  }
}

function last(token: Mintable): EnterRequest {
  return {
    from: token.lastRequest ? 'last' : 'defaults',
    request: repeatRequest(token),
    adjustments: [],
  }
}
