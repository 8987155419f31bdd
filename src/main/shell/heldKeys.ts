/** Milliseconds between two presses below which no person pressed the second one. X11 repeats keys every 20 to 50. */
const REPEATS = 120

/**
 * Keys that open something, and close it where it is open. X11 says a shortcut again and again while its keys are held, and
 * nothing when they are let go, so a press that would close waits for a moment: one that is followed by another is of
 * keys that are held, and means nothing. Other systems say it once.
 *
 * @param isOpen whether a press would close
 * @param now milliseconds
 * @returns to be called with every press that is heard
 */
export function whileNotHeld(
  toggle: () => void,
  isOpen: () => boolean,
  platform: NodeJS.Platform = process.platform,
  now: () => number = () => performance.now(),
): () => void {
  if (platform !== 'linux') return toggle
  let last = Number.NEGATIVE_INFINITY
  let closing: NodeJS.Timeout | undefined
  return () => {
    const isRepeated = now() - last < REPEATS
    last = now()
    clearTimeout(closing)
    if (isRepeated) return
    if (!isOpen()) return toggle()
    // it may have gone by itself meanwhile
    closing = setTimeout(() => isOpen() && toggle(), REPEATS)
  }
}
