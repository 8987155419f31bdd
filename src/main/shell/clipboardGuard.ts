import { createHash } from 'node:crypto'
import type { ClipboardState } from '../../contract/appState'
import { Failed } from '../failed'
import type { SystemClipboard } from './clipboard'

export type ClipboardGuard = {
  /**
   * Puts a KS on the clipboard for a number of seconds, and never longer than the KS lives.
   * @param until epoch milliseconds at which the KS ends
   * @throws Failed CLIPBOARD_FAILED; CANCELLED where the app is about to end
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
  /** The same, for the last time: nobody would clear what is held after it. */
  end(): Promise<ClipboardState>
  /**
   * The same before this returns, where there is no time to look whether it is still ours: it was, a second ago at most.
   * For a process that is about to be ended.
   */
  endAtOnce(): void
  /** The same as `clear`, if what is held is of this session. */
  clearSession(sessionId: string): Promise<void>
  /** Looks now whether its time is over: after the machine slept, no timer has come yet. */
  look(): Promise<void>
}

/** What was put there last: a digest of it, of which session, and until when by either clock. */
type Held = {
  digest: string
  sessionId: string
  clearsAt: number
  overAt: number
  /** somebody else copied something since */
  isReplaced: boolean
  timer?: NodeJS.Timeout
}

/** Milliseconds between two looks at whether the clipboard is still ours. */
const LOOK_EVERY = 1_000

/**
 * Keeps a copied KS on the clipboard for a while, then clears it: only if it is still ours, in every place it may be
 * in. Of what was copied, the guard itself keeps a digest, not the text. The clipboard answers in its own time, so
 * everything that touches it goes one after the other.
 *
 * A text that is equal to ours is ours, whoever put it there: it is the same KS. One that was replaced meanwhile and is
 * back when its time is over is cleared too.
 *
 * @param now epoch milliseconds
 * @param elapsed milliseconds of a clock that nobody sets
 */
export function openClipboardGuard(
  clipboard: SystemClipboard,
  onState: (state: ClipboardState) => void,
  now: () => number = Date.now,
  elapsed: () => number = () => performance.now(),
): ClipboardGuard {
  let state: ClipboardState = { holding: false }
  let ours: Held | undefined
  let hasEnded = false
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
  /** By either clock: one stops while the machine sleeps, the other can be set back. */
  const leftOf = ({ clearsAt, overAt }: Held) => Math.min(clearsAt - now(), overAt - elapsed())
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
  const watch = (held: Held) => {
    clearTimeout(held.timer)
    const left = Math.max(0, leftOf(held))
    // what was replaced is looked at once more, at the end
    held.timer = setTimeout(() => void inTurn(lookNow), held.isReplaced ? left : Math.min(LOOK_EVERY, left))
  }
  const lookNow = async () => {
    const held = ours
    if (!held) return
    if (leftOf(held) <= 0) {
      await clearNow()
      return
    }
    if (!held.isReplaced && !(await holdsOurs(held.digest).catch(() => true))) {
      held.isReplaced = true
      become({ holding: false, ended: 'replaced' })
    }
    watch(held)
  }

  return {
    state: () => state,
    clear: () => inTurn(clearNow),
    end: () => {
      hasEnded = true
      return inTurn(clearNow)
    },
    endAtOnce() {
      hasEnded = true
      const held = letGo()
      if (!held || held.isReplaced) return
      for (const place of clipboard.places) void place.clear().catch(() => {})
      become({ holding: false, ended: 'cleared' })
    },
    look: () => inTurn(lookNow),
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
        if (hasEnded) throw new Failed('CANCELLED')
        letGo()
        const clearsAt = Math.min(now() + seconds * 1000, until)
        // said before it is written: whatever happens from here on, it will be cleared
        const held: Held = {
          digest: digest(text),
          sessionId,
          clearsAt,
          overAt: elapsed() + clearsAt - now(),
          isReplaced: false,
        }
        ours = held
        let concealed: boolean
        try {
          concealed = await clipboard.writeSecret(text)
        } catch {
          await clearNow()
          throw new Failed('CLIPBOARD_FAILED')
        }
        watch(held)
        return become({ holding: true, sessionId, clearsAt, seconds, concealed })
      }),
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
