import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openWithoutWindow } from '../../../../src/main/shell/withoutWindow'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function life() {
  const world = { chosen: true, icon: true, window: false, opened: 0 }
  const host = { look: vi.fn(async () => world.icon) }
  const life = openWithoutWindow({
    isChosen: () => world.chosen,
    hasIcon: () => world.icon,
    host,
    hasWindow: () => world.window,
    open: () => {
      world.window = true
      world.opened++
    },
  })
  return { world, host, life }
}

describe('the app without a window', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('chosen %s, icon %s: goes on %s', (chosen, icon, goesOn) => {
    const { world, life: it } = life()
    Object.assign(world, { chosen, icon })
    expect(it.mayGoOn()).toBe(goesOn)
  })

  it('has its window back as soon as the icon is gone', () => {
    const { world, life: it } = life()
    it.begin()
    it.look()
    expect(world.opened).toBe(0)
    world.icon = false
    it.look()
    it.look()
    expect(world.opened).toBe(1)
  })

  it('has it back where nothing said that the icon is gone', async () => {
    const { world, life: it } = life()
    it.begin()
    world.icon = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(world.opened).toBe(1)
  })

  it('looks no more once there is a window, and opens none for a host that goes then', async () => {
    const { world, host, life: it } = life()
    it.begin()
    world.window = true
    await vi.advanceTimersByTimeAsync(20_000)
    const looks = host.look.mock.calls.length
    world.icon = false
    await vi.advanceTimersByTimeAsync(120_000)
    expect(host.look).toHaveBeenCalledTimes(looks)
    expect(world.opened).toBe(0)
  })
})
