import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { environmentColours } from '../../../src/contract/environments'

const [light = '', dark = ''] = readFileSync('src/renderer/styles/colours.css', 'utf8').split(
  '@media (prefers-color-scheme: dark)',
)

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
