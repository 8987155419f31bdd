/**
 * A whole number as typed, with or without its unit; nothing where it is none within the bounds.
 *
 * @param unit the unit's name as a person reads it
 */
export function readWhole(
  text: string,
  { min, max, unit }: { min: number; max: number; unit: string },
): number | undefined {
  const [, digits, written = ''] = /^\s*(\d{1,6})\s*(\p{L}*)\s*$/u.exec(text) ?? []
  // `s`, `sec`, `second`: the beginning of the unit's name
  if (digits === undefined || !unit.toLowerCase().startsWith(written.toLowerCase())) return undefined
  const value = Number(digits)
  return value >= min && value <= max ? value : undefined
}
