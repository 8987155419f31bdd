import { useEffect, useState } from 'react'
import type { Token } from '../../contract/tokens'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'

/** Whether something held or open here may administer the token's account, and the token is in no rotation. */
export function useCanRotate({ id, state }: Pick<Token, 'id' | 'state'>): boolean {
  const { api, rotations } = useStores()
  const known = useStore(rotations)
  const [possible, setPossible] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a rotation begins or ends
  useEffect(() => {
    let current = true
    if (state === 'ready') {
      void api.rotations.possible({ tokenId: id }).then((result) => {
        if (current) setPossible(result.ok && result.value.isPossible ? id : undefined)
      })
    }
    return () => {
      current = false
    }
  }, [api, id, state, known.rotations])
  return possible === id && state === 'ready'
}
