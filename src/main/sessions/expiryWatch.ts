import type { SessionView } from '../../contract/sessions'

/** Milliseconds before its end that a session is told of. */
export const TELL_BEFORE = 60_000
/** Seconds: whoever mints a session this short knows that it ends soon. */
export const TOO_SHORT_TO_TELL = 180
/** Milliseconds that one timer waits at most: a machine that slept is looked at again soon. */
const LOOK_AFTER = 30_000

export type ExpiryWatch = {
  /** to be called when the book or the settings have changed */
  look(): void
}

/**
 * Tells of sessions that are about to end, each once: only those whose KS was copied, shown or otherwise handed out,
 * since nothing else depends on them, and none that lives for less than three minutes.
 *
 * @param inUse the sessions that are alive and in use
 * @param isOn whether a person wants to be told
 * @param now milliseconds
 */
export function openExpiryWatch({
  inUse,
  isOn,
  tell,
  now = () => Date.now(),
}: {
  inUse: () => readonly SessionView[]
  isOn: () => boolean
  tell: (session: SessionView) => void
  now?: () => number
}): ExpiryWatch {
  const told = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const look = () => {
    clearTimeout(timer)
    const coming: number[] = []
    const watched = inUse().filter(({ lifetime }) => lifetime >= TOO_SHORT_TO_TELL)
    for (const id of told) if (!watched.some((session) => session.id === id)) told.delete(id)
    for (const session of watched) {
      if (told.has(session.id)) continue
      const left = session.endsAt - TELL_BEFORE - now()
      if (left > 0) coming.push(left)
      else {
        // also where it is not wanted: switching it on later does not bring up what is past
        told.add(session.id)
        if (isOn()) tell(session)
      }
    }
    if (coming.length === 0) return
    timer = setTimeout(look, Math.min(LOOK_AFTER, ...coming))
    timer.unref?.()
  }
  return { look }
}
