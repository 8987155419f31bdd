import { Failed } from '../failed'

/** The part of Electron's `systemPreferences` that macOS has. */
export type TouchIdPreferences = {
  canPromptTouchID?(): boolean
  promptTouchID?(reason: string): Promise<void>
}

export type TouchId = {
  /** Whether the system could ask now: there is a reader, it is set up, and the lid is open. */
  isAvailable(): boolean
  /** @throws Failed TOUCH_ID_REFUSED */
  ask(reason: string): Promise<void>
}

/** Asks for a finger in a prompt of macOS's own. Other systems have none of it. */
export function openTouchId(preferences: TouchIdPreferences): TouchId {
  const isAvailable = () => preferences.canPromptTouchID?.() === true
  return {
    isAvailable,
    async ask(reason) {
      if (!isAvailable()) throw new Failed('TOUCH_ID_REFUSED', { params: { why: 'unavailable' } })
      try {
        await preferences.promptTouchID?.(reason)
      } catch {
        throw new Failed('TOUCH_ID_REFUSED')
      }
    },
  }
}
