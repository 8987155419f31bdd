/** Characters of a label; more does not fit on the screen of a small machine. */
const LONGEST = 60

/**
 * A text that somebody typed as one line of a menu: line breaks and what turns the direction of writing around are taken
 * out, what is too long is cut.
 */
export function oneLine(text: string, longest = LONGEST): string {
  const line = text
    // invisible characters, but those that join others, as in some scripts and in emoji
    .replace(/[^\P{Cf}\u200c\u200d]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  const characters = [...line]
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/** The same as a label, in which `&` marks the key to press: two of them stand for one. */
export function menuLabel(text: string, longest?: number): string {
  return oneLine(text, longest).replaceAll('&', '&&')
}

/** Time that is left, in a menu that is not drawn anew each second. Milliseconds. */
export function timeLeft(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'under a minute left'
  if (minutes < 60) return `${minutes} min left`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h left` : `${hours} h ${minutes % 60} min left`
  return hours % 24 === 0
    ? `${Math.floor(hours / 24)} d left`
    : `${Math.floor(hours / 24)} d ${hours % 24} h left`
}
