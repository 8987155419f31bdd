import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeMoved, type Rectangle, windowPlace } from '../../../../src/main/shell/windowPlace'

const SMALLEST = { width: 640, height: 480 }
const left = { x: 0, y: 25, width: 1920, height: 1055 }
const right = { x: 1920, y: 0, width: 2560, height: 1440 }

const anywhere = fc.integer({ min: -20_000, max: 20_000 })
const rectangle = fc.record({
  x: anywhere,
  y: anywhere,
  width: fc.integer({ min: 1, max: 8_000 }),
  height: fc.integer({ min: 1, max: 8_000 }),
})
const screens = fc.array(
  fc.record({
    x: anywhere,
    y: anywhere,
    width: fc.integer({ min: 640, max: 6_000 }),
    height: fc.integer({ min: 480, max: 6_000 }),
  }),
  { minLength: 1, maxLength: 5 },
)
const lies = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

describe('where a window opens', () => {
  it('is where it was, on any screen, also across two', () => {
    for (const saved of [
      { x: 100, y: 100, width: 1280, height: 800 },
      { x: 2500, y: 0, width: 1280, height: 800 },
      { x: 1500, y: 200, width: 1280, height: 800 },
      { x: 1700, y: 900, width: 1280, height: 800 },
    ]) {
      expect(windowPlace(saved, [left, right], SMALLEST)).toEqual(saved)
    }
  })

  it('is whole on the nearest screen when its own is gone', () => {
    const saved = { x: 2500, y: 300, width: 2200, height: 1200 }
    expect(windowPlace(saved, [left], SMALLEST)).toEqual({ x: 0, y: 25, width: 1920, height: 1055 })
  })

  it('is not above all screens, where it could not be taken hold of', () => {
    const saved = { x: 300, y: -700, width: 1280, height: 800 }
    expect(windowPlace(saved, [left, right], SMALLEST)).toEqual({ ...saved, y: 25 })
  })

  it('can always be seen and moved, never smaller than it may be, and stays once it is right', () => {
    fc.assert(
      fc.property(rectangle, screens, (saved, areas) => {
        const place = windowPlace(saved, areas, SMALLEST)
        expect(areas.some((area) => canBeMoved(place, area))).toBe(true)
        expect(place.width).toBeGreaterThanOrEqual(SMALLEST.width)
        expect(place.height).toBeGreaterThanOrEqual(SMALLEST.height)
        expect(windowPlace(place, areas, SMALLEST)).toEqual(place)
        const moved = place.x !== saved.x || place.y !== saved.y
        if (moved) expect(areas.some((area) => lies(place, area))).toBe(true)
        else if (
          saved.width >= SMALLEST.width &&
          saved.height >= SMALLEST.height &&
          !areas.some((area) => lies(place, area))
        ) {
          expect(place).toEqual(saved)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
