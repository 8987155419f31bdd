import { t } from '../../../strings'

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
  const allMinutes = Math.floor(milliseconds / 60_000)
  const allHours = Math.floor(allMinutes / 60)
  const [days, hours, minutes] = [Math.floor(allHours / 24), allHours % 24, allMinutes % 60]
  if (allMinutes < 1) return t('main.tray.left.underAMinute')
  if (allHours < 1) return t('main.tray.left.minutes', { minutes })
  if (days < 1) {
    return minutes === 0
      ? t('main.tray.left.hours', { hours })
      : t('main.tray.left.hoursAndMinutes', { hours, minutes })
  }
  return hours === 0 ? t('main.tray.left.days', { days }) : t('main.tray.left.daysAndHours', { days, hours })
}
