import { MAX_CLIPBOARD_SECONDS, MIN_CLIPBOARD_SECONDS } from '../../contract/appState'

/** Seconds as typed, with or without a unit; nothing where they are no whole number within the bounds. */
export function readSeconds(text: string): number | undefined {
  const digits = /^\s*(\d{1,6})\s*(?:s|sec|seconds?)?\s*$/i.exec(text)?.[1]
  const value = Number(digits)
  return digits !== undefined && value >= MIN_CLIPBOARD_SECONDS && value <= MAX_CLIPBOARD_SECONDS
    ? value
    : undefined
}
