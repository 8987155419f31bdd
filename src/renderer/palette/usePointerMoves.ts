import { type PointerEvent, useState } from 'react'

/**
 * Tells whether the pointer was moved by a hand. Where a window comes up, or rows move, under a pointer that rests, the
 * system tells of a move as well: that must not choose what happens to lie there, for Enter would mint from it.
 */
export function usePointerMoves(): (event: Pick<PointerEvent, 'screenX' | 'screenY'>) => boolean {
  const [tell] = useState(() => {
    let last: { x: number; y: number } | undefined
    return ({ screenX, screenY }: Pick<PointerEvent, 'screenX' | 'screenY'>) => {
      const before = last
      last = { x: screenX, y: screenY }
      return before !== undefined && (before.x !== screenX || before.y !== screenY)
    }
  })
  return tell
}
