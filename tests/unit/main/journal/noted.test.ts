import { describe, expect, it } from 'vitest'
import type { JournalFacts } from '../../../../src/contract/journal'
import { KalturaError } from '../../../../src/kaltura'
import { Failed } from '../../../../src/main/failed'
import { openJournalFiles } from '../../../../src/main/journal/files'
import { openJournal } from '../../../../src/main/journal/journal'
import { noted } from '../../../../src/main/journal/noted'

const journal = () => {
  const facts: JournalFacts[] = []
  return { facts, note: (noted: JournalFacts) => void facts.push(noted) }
}
const minting = { event: 'session.minted', label: 'Acme' } as const

describe('what is done', () => {
  it('is noted with what came of it', async () => {
    const into = journal()
    expect(
      await noted(
        into,
        minting,
        async () => 'aaaa1111',
        (ks) => ({ ks }),
      ),
    ).toBe('aaaa1111')
    expect(into.facts).toEqual([{ ...minting, ks: 'aaaa1111' }])
  })

  it.each([
    [new Failed('SECRET_MISSING'), 'SECRET_MISSING'],
    [new KalturaError('TIMEOUT'), 'TIMEOUT'],
    [new Error('made up: with a secret in it'), 'INTERNAL'],
  ])('and fails is noted by its code alone, and fails all the same: %s', async (error, failure) => {
    const into = journal()
    await expect(noted(into, minting, () => Promise.reject(error))).rejects.toBe(error)
    expect(into.facts).toEqual([{ ...minting, failure }])
  })

  it.each(['CANCELLED', 'CONFIRMATION_NEEDED'] as const)(
    'is not noted when it did not begin: %s',
    async (code) => {
      const into = journal()
      await expect(noted(into, minting, () => Promise.reject(new Failed(code)))).rejects.toThrow()
      expect(into.facts).toEqual([])
    },
  )
})

it('does not wait for the journal, whatever keeps that', async () => {
  const never = new Promise<never>(() => {})
  const stuck = openJournal({
    files: openJournalFiles('/nowhere'),
    heads: { read: () => never, write: () => never },
    user: 'engineer',
  })
  expect(await noted(stuck, minting, async () => 'a KS')).toBe('a KS')
  expect(stuck.waiting()).toBe(1)
})
