import { createHash } from 'node:crypto'
import type { ClipboardState } from '../../contract/appState'
import type { SystemClipboard } from './clipboard'

export type ClipboardGuard = {
  /** Puts a KS on the clipboard for a number of seconds. */
  hold(sessionId: string, text: string, seconds: number): Promise<ClipboardState>
  state(): ClipboardState
  /** Clears the clipboard now, if what is on it is still ours. */
  clear(): Promise<ClipboardState>
}

/**
 * Keeps a copied KS on the clipboard for a while, then clears it: only if it is still ours, in every place it may be
 * in. Of what was copied, the guard itself keeps a digest, not the text.
 *
 * @param now milliseconds
 */
export function openClipboardGuard(
  clipboard: SystemClipboard,
  onState: (state: ClipboardState) => void,
  now: () => number = Date.now,
): ClipboardGuard {
  let state: ClipboardState = { holding: false }
  let ours: { digest: string; timer: NodeJS.Timeout } | undefined

  const become = (next: ClipboardState) => {
    state = next
    onState(state)
    return state
  }
  const clear = async (): Promise<ClipboardState> => {
    if (!ours) return state
    const { digest: held, timer } = ours
    clearTimeout(timer)
    ours = undefined
    let found = 0
    try {
      for (const place of clipboard.places) {
        if (digest(await place.read()) !== held) continue
        found++
        await place.clear()
        // some systems keep a copy or refuse: believe only what can be read back
        if (digest(await place.read()) === held) return become({ holding: false, ended: 'failed' })
      }
    } catch {
      return become({ holding: false, ended: 'failed' })
    }
    return become({ holding: false, ended: found > 0 ? 'cleared' : 'replaced' })
  }

  return {
    state: () => state,
    clear,
    async hold(sessionId, text, seconds) {
      const concealed = await clipboard.writeSecret(text)
      clearTimeout(ours?.timer)
      ours = { digest: digest(text), timer: setTimeout(() => void clear(), seconds * 1000) }
      return become({ holding: true, sessionId, clearsAt: now() + seconds * 1000, seconds, concealed })
    },
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
