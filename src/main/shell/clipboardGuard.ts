import { createHash } from 'node:crypto'
import type { ClipboardState } from '../../contract/appState'
import { Failed } from '../failed'
import type { SystemClipboard } from './clipboard'

export type ClipboardGuard = {
  /**
   * Puts a KS on the clipboard for a number of seconds, and never longer than the KS lives.
   * @param until epoch milliseconds at which the KS ends
   * @throws Failed CLIPBOARD_FAILED
   */
  hold(sessionId: string, text: string, seconds: number, until: number): Promise<ClipboardState>
  /**
   * Puts text that is no secret there, to stay, in the place of a KS that may still be there.
   * @throws Failed CLIPBOARD_FAILED
   */
  put(text: string): Promise<ClipboardState>
  state(): ClipboardState
  /** Clears the clipboard now, if what is on it is still ours. */
  clear(): Promise<ClipboardState>
  /** The same, if what is held is of this session. */
  clearSession(sessionId: string): Promise<void>
}

/** Milliseconds between two looks at whether the clipboard is still ours. */
const LOOK_EVERY = 1_000

/**
 * Keeps a copied KS on the clipboard for a while, then clears it: only if it is still ours, in every place it may be
 * in. Of what was copied, the guard itself keeps a digest, not the text. The clipboard answers in its own time, so
 * everything that touches it goes one after the other.
 *
 * @param now milliseconds
 */
export function openClipboardGuard(
  clipboard: SystemClipboard,
  onState: (state: ClipboardState) => void,
  now: () => number = Date.now,
): ClipboardGuard {
  let state: ClipboardState = { holding: false }
  let ours: { digest: string; sessionId: string; timer?: NodeJS.Timeout } | undefined
  let line: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = line.then(act)
    line = turn.catch(() => {})
    return turn
  }
  const become = (next: ClipboardState) => {
    state = next
    onState(state)
    return state
  }
  const letGo = () => {
    const held = ours
    clearTimeout(held?.timer)
    ours = undefined
    return held
  }
  const holdsOurs = async (held: string) => {
    for (const place of clipboard.places) if (digest(await place.read()) === held) return true
    return false
  }
  const clearNow = async (): Promise<ClipboardState> => {
    const held = letGo()
    if (!held) return state
    let found = 0
    try {
      for (const place of clipboard.places) {
        if (digest(await place.read()) !== held.digest) continue
        found++
        await place.clear()
        // some systems keep a copy or refuse: believe only what can be read back
        if (digest(await place.read()) === held.digest) return become({ holding: false, ended: 'failed' })
      }
    } catch {
      return become({ holding: false, ended: 'failed' })
    }
    return become({ holding: false, ended: found > 0 ? 'cleared' : 'replaced' })
  }
  /** Looks now and then, so that the countdown does not outlive what it counts. */
  const watch = (clearsAt: number) => {
    if (!ours) return
    ours.timer = setTimeout(
      () =>
        void inTurn(async () => {
          if (!ours) return
          if (now() >= clearsAt || !(await holdsOurs(ours.digest).catch(() => true))) await clearNow()
          else watch(clearsAt)
        }),
      Math.max(0, Math.min(LOOK_EVERY, clearsAt - now())),
    )
  }

  return {
    state: () => state,
    clear: () => inTurn(clearNow),
    clearSession: async (sessionId) => {
      await inTurn(async () => {
        if (ours?.sessionId === sessionId) await clearNow()
      })
    },
    put: (text) =>
      inTurn(async () => {
        const before = ours?.digest
        // first, since not every place that a KS may be in is written to
        if (before !== undefined) await clearNow()
        try {
          await clipboard.write(text)
        } catch {
          throw new Failed('CLIPBOARD_FAILED')
        }
        const isStuck = before !== undefined && (await holdsOurs(before).catch(() => true))
        return become({ holding: false, ...(isStuck && { ended: 'failed' }) })
      }),
    hold: (sessionId, text, seconds, until) =>
      inTurn(async () => {
        letGo()
        // said before it is written: whatever happens from here on, it will be cleared
        ours = { digest: digest(text), sessionId }
        let concealed: boolean
        try {
          concealed = await clipboard.writeSecret(text)
        } catch {
          await clearNow()
          throw new Failed('CLIPBOARD_FAILED')
        }
        const clearsAt = Math.min(now() + seconds * 1000, until)
        watch(clearsAt)
        return become({ holding: true, sessionId, clearsAt, seconds, concealed })
      }),
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
