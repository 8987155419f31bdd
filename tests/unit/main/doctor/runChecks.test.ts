import { describe, expect, it, vi } from 'vitest'
import type { DoctorState } from '../../../../src/contract/doctor'
import { type Check, type Found, found, tryoutId } from '../../../../src/main/doctor/check'
import { openDoctor } from '../../../../src/main/doctor/doctor'
import { AT_ONCE, runChecks } from '../../../../src/main/doctor/runChecks'

const good = [found('good', 'DISK_ROOM')]

/** A check that ends when it is told to. */
function held(id: string, patience = 60_000) {
  let end: (findings: readonly Found[]) => void = () => {}
  let break_: () => void = () => {}
  const look = vi.fn(
    (_: AbortSignal) =>
      new Promise<readonly Found[]>((resolve, reject) => {
        end = resolve
        break_ = () => reject(new Error('a made-up secret'))
      }),
  )
  const check: Check = { id, group: 'files', patience, look }
  return { check, look, end: () => end(good), break: () => break_() }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('checks', () => {
  it('run a few at a time, and the next begins when one has ended', async () => {
    const all = Array.from({ length: AT_ONCE + 2 }, (_, n) => held(String(n)))
    const ended: string[] = []
    const run = runChecks(
      all.map(({ check }) => check),
      new AbortController().signal,
      ({ id }) => ended.push(id),
    )
    const begun = () => all.filter(({ look }) => look.mock.calls.length > 0).length
    await soon()
    expect(begun()).toBe(AT_ONCE)
    all[1]?.end()
    await soon()
    expect(ended).toEqual(['1'])
    expect(begun()).toBe(AT_ONCE + 1)
    for (const each of all) each.end()
    await soon()
    for (const each of all) each.end()
    await run
    expect(ended).toHaveLength(all.length)
  })

  it('that take too long or break off are told of as that, and their words are not', async () => {
    const slow = held('slow', 5)
    const broken = held('broken')
    const told: unknown[] = []
    const run = runChecks([slow.check, broken.check], new AbortController().signal, (_, findings) =>
      told.push(...findings),
    )
    await soon()
    broken.break()
    await run
    expect(told).toEqual([
      { check: 'broken', group: 'files', state: 'bad', code: 'CHECK_BROKE', facts: {} },
      { check: 'slow', group: 'files', state: 'bad', code: 'CHECK_TOO_SLOW', facts: {} },
    ])
    expect(slow.look.mock.calls[0]?.[0].aborted).toBe(true)
  })

  it('end at once when they are stopped, and nothing more is told', async () => {
    const stop = new AbortController()
    const all = Array.from({ length: AT_ONCE + 1 }, (_, n) => held(String(n)))
    const onEnd = vi.fn()
    const run = runChecks(
      all.map(({ check }) => check),
      stop.signal,
      onEnd,
    )
    await soon()
    stop.abort()
    await run
    expect(onEnd).not.toHaveBeenCalled()
    expect(all[0]?.look.mock.calls[0]?.[0].aborted).toBe(true)
    expect(all.at(-1)?.look).not.toHaveBeenCalled()
  })
})

describe('Doctor', () => {
  const open = (checks: Check[]) => {
    const told: DoctorState[] = []
    const tryout = (of: string): Check => ({
      id: tryoutId(of),
      group: 'desktop',
      patience: 1000,
      look: async () => [found('good', 'CLIPBOARD_WORKS')],
    })
    const doctor = openDoctor({
      checks: () => checks,
      tryouts: { keychain: tryout('keychain'), clipboard: tryout('clipboard') },
      onChange: (state) => told.push(state),
    })
    return { doctor, told }
  }

  it('tells of each check as it ends, in the order of the list and not of the ends', async () => {
    const first = held('first')
    const second = held('second')
    const { doctor, told } = open([first.check, second.check])
    expect(doctor.run()).toMatchObject({ state: 'running', done: 0, total: 2, findings: [] })
    expect(doctor.run().state).toBe('running')
    expect(first.look).toHaveBeenCalledTimes(1)
    second.end()
    await soon()
    expect(told.at(-1)).toMatchObject({ state: 'running', done: 1 })
    first.end()
    await doctor.ended()
    expect(doctor.state()).toMatchObject({ state: 'done', done: 2 })
    expect(doctor.state().findings.map(({ check }) => check)).toEqual(['first', 'second'])
  })

  it('does nothing before it is asked to', () => {
    const { check, look } = held('a')
    const { doctor } = open([check])
    expect(doctor.state()).toEqual({ state: 'idle', done: 0, total: 0, findings: [] })
    expect(look).not.toHaveBeenCalled()
  })

  it('keeps what was found when it is stopped, and can run again', async () => {
    const first = held('first')
    const second = held('second')
    const { doctor } = open([first.check, second.check])
    doctor.run()
    first.end()
    await soon()
    expect(doctor.stop()).toMatchObject({ state: 'stopped', done: 1 })
    await doctor.ended()
    second.end()
    await soon()
    expect(doctor.state().findings.map(({ check }) => check)).toEqual(['first'])
    expect(doctor.run()).toMatchObject({ state: 'running', findings: [] })
    doctor.stop()
  })

  it('puts a try beside what it belongs to, and a second one in its place', async () => {
    const clipboard: Check = { id: 'clipboard', group: 'desktop', patience: 1000, look: async () => good }
    const last: Check = { id: 'last', group: 'desktop', patience: 1000, look: async () => good }
    const { doctor } = open([clipboard, last])
    doctor.run()
    await doctor.ended()
    await doctor.try('clipboard')
    await doctor.try('clipboard')
    expect(doctor.state().findings.map(({ check }) => check)).toEqual([
      'clipboard',
      'clipboard tried',
      'last',
    ])
  })
})
