import { useMedia } from './ui/useMedia'

/** How much stands side by side: everything, the list and one pane, or one pane. */
export type Layout = 'wide' | 'medium' | 'compact'

/** The layout that fits the window. Widths are in rem, so that larger text counts as less room. */
export function useLayout(): Layout {
  const wide = useMedia('(min-width: 76rem)')
  const medium = useMedia('(min-width: 48rem)')
  return wide ? 'wide' : medium ? 'medium' : 'compact'
}
