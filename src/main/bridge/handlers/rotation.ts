import type { rotationChannels } from '../../../contract/channels/rotation'
import type { Rotations } from '../../rotation/rotations'
import type { Handlers } from '../serve'

export type RotationServices = { rotations: Rotations }

export function rotationHandlers({ rotations }: RotationServices): Handlers<typeof rotationChannels> {
  return {
    'rotations.possible': ({ tokenId }) => ({ isPossible: rotations.isPossible(tokenId) }),
    'rotations.plan': (source) => rotations.plan(source),
    'rotations.state': () => rotations.state(),
    'rotations.start': async (order) => {
      await rotations.start(order)
      return {}
    },
    'rotations.goOn': ({ ids }) => {
      rotations.goOn(ids)
      return {}
    },
    'rotations.undo': ({ ids }) => {
      rotations.undo(ids)
      return {}
    },
    'rotations.deleteOld': ({ ids, typed }) => {
      rotations.deleteOld(ids, typed)
      return {}
    },
    'rotations.keep': async ({ ids }) => {
      await rotations.keep(ids)
      return {}
    },
    'rotations.later': () => {
      rotations.later()
      return {}
    },
    'rotations.stop': () => {
      rotations.stop()
      return {}
    },
    'rotations.dismiss': () => {
      rotations.dismiss()
      return {}
    },
  }
}
