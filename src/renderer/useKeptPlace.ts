import { useEffect } from 'react'
import type { Place } from '../contract/place'
import { useStores } from './stores'

/** Has main remember where a person is, since this page ends when KSmith is concealed. */
export function useKeptPlace(screen: Place['screen'], tokenId: string | undefined): void {
  const { api } = useStores()
  useEffect(() => {
    void api.place.keep({ screen, ...(tokenId !== undefined && { tokenId }) })
  }, [api, screen, tokenId])
}
