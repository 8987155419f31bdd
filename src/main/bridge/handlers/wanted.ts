import type { wantedChannels } from '../../../contract/channels/wanted'
import type { Wishes } from '../../shell/wanted'
import type { Handlers } from '../serve'

export type WantedServices = { wishes: Wishes }

export function wantedHandlers({ wishes }: WantedServices): Handlers<typeof wantedChannels> {
  return {
    'wanted.take': () => {
      const wanted = wishes.take()
      return wanted ? { wanted } : {}
    },
  }
}
