/** A whole number as typed, with or without its unit; nothing where it is none within the bounds. */
export function readWhole(
  text: string,
  { min, max, unit }: { min: number; max: number; unit: string },
): number | undefined {
  const [, digits, written = ''] = /^\s*(\d{1,6})\s*([a-z]*)\s*$/i.exec(text) ?? []
  // `s`, `sec`, `second`: the beginning of the unit's name
  if (digits === undefined || !unit.startsWith(written.toLowerCase())) return undefined
  const value = Number(digits)
  return value >= min && value <= max ? value : undefined
}
