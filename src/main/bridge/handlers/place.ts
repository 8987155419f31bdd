import type { placeChannels } from '../../../contract/channels/place'
import type { LastPlace } from '../../shell/lastPlace'
import type { Handlers } from '../serve'

export type PlaceServices = { lastPlace: LastPlace }

export function placeHandlers({ lastPlace }: PlaceServices): Handlers<typeof placeChannels> {
  return {
    'place.keep': (place) => {
      lastPlace.keep(place)
      return {}
    },
    'place.last': () => {
      const place = lastPlace.last()
      return place ? { place } : {}
    },
  }
}
