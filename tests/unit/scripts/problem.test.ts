import { afterEach, describe, expect, it, vi } from 'vitest'
import { main, Problem } from '../../../scripts/lib/problem.mjs'

describe('how a command ends', () => {
  const before = process.exitCode
  afterEach(() => {
    process.exitCode = before
    vi.restoreAllMocks()
  })

  async function codeOf(work: () => unknown, onProblem?: number) {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await main(work, onProblem)
    return process.exitCode
  }

  it('is what its work came to', async () => {
    expect(await codeOf(() => 1)).toBe(1)
    expect(await codeOf(() => undefined)).toBe(0)
  })

  it('says apart from that, where it is wanted, that it could not be run', async () => {
    const fail = () => {
      throw new Problem('made up: something is missing')
    }
    expect(await codeOf(fail)).toBe(1)
    expect(await codeOf(fail, 2)).toBe(2)
    expect(process.stderr.write).toHaveBeenCalledWith('\nmade up: something is missing\n')
  })
})
