import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { environmentColours } from '../../../src/contract/environments'

const [light = '', dark = ''] = readFileSync('src/renderer/styles/colours.css', 'utf8').split(
  '@media (prefers-color-scheme: dark)',
)

const more = readFileSync('src/renderer/styles/colours.css', 'utf8').split('[data-contrast="more"]')[1] ?? ''

function colour(theme: string, role: string): string {
  const found = new RegExp(`--${role}: (#[0-9a-f]{6});`).exec(theme)?.[1]
  if (!found) throw new Error(`no colour role ${role}`)
  return found
}

/** Relative luminance, as WCAG has it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

describe('the colours of environments', () => {
  it.each(
    environmentColours.flatMap((name) => [
      { name, theme: 'light', css: light },
      { name, theme: 'dark', css: dark },
    ]),
  )('$name can be read on every surface, and be written on ($theme)', ({ name, css }) => {
    const solid = colour(css, `environment-${name}`)
    for (const role of ['surface', 'canvas', 'hover', 'selected', 'raised', 'on-environment']) {
      expect(contrast(solid, colour(css, role)), role).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the colours of more contrast', () => {
  const [inLight, inDark] = [0, 1].map((at) =>
    more.replaceAll(/light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g, (_, one, other) => [one, other][at]),
  ) as [string, string]

  it.each([
    { theme: 'light', css: inLight },
    { theme: 'dark', css: inDark },
  ])('let every text be read easily ($theme)', ({ css }) => {
    const environments = environmentColours.map((name) => `environment-${name}`)
    for (const text of [
      'text',
      'text-soft',
      'text-faint',
      'accent-text',
      'good',
      'warn',
      'bad',
      ...environments,
    ]) {
      for (const ground of ['surface', 'canvas', 'sunken', 'raised', 'hover', 'selected', 'selected-quiet']) {
        expect(
          contrast(colour(css, text), colour(css, ground)),
          `${text} on ${ground}`,
        ).toBeGreaterThanOrEqual(7)
      }
    }
    expect(contrast(colour(css, 'warn'), colour(css, 'warn-soft'))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour(css, 'bad'), colour(css, 'bad-soft'))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour(css, 'on-accent'), colour(css, 'accent'))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour(css, 'on-bad'), colour(css, 'bad-solid'))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour(css, 'line'), colour(css, 'surface'))).toBeGreaterThanOrEqual(4.5)
  })
})
