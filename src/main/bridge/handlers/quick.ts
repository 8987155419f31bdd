import type { quickChannels } from '../../../contract/channels/quick'
import type { QuickMinting } from '../../palette/quickMint'
import type { TokenSearch } from '../../palette/search'
import type { Handlers } from '../serve'

export type QuickServices = { tokenSearch: TokenSearch; quick: QuickMinting }

export function quickHandlers({ tokenSearch, quick }: QuickServices): Handlers<typeof quickChannels> {
  return {
    'quick.search': ({ query, limit }) => tokenSearch.find(query, limit),
    'quick.mint': (wanted) => quick.mint(wanted),
    'quick.copyLast': () => quick.copyLast(),
  }
}
