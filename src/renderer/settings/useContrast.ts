import { useLayoutEffect } from 'react'
import { useMedia } from '../ui/useMedia'
import { useSetting } from './useSetting'

/** Has the colours follow the contrast that was chosen, or the system's. */
export function useContrast(): void {
  const systemWantsMore = useMedia('(prefers-contrast: more)')
  const wantsMore = useSetting('appearance.contrast') === 'more' || systemWantsMore
  useLayoutEffect(() => {
    if (wantsMore) document.documentElement.dataset.contrast = 'more'
    else delete document.documentElement.dataset.contrast
  }, [wantsMore])
}
