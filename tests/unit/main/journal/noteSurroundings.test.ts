import { expect, it } from 'vitest'
import type { JournalFacts } from '../../../../src/contract/journal'
import { noteSurroundings } from '../../../../src/main/journal/noteSurroundings'
import type { TokenRecord } from '../../../../src/main/vault/record'

const production = { id: 'production', name: 'Production', colour: 'red', production: true } as const
const tokenId = '00000000-0000-4000-8000-000000000001'
const account = { serviceUrl: 'https://www.kaltura.com', partnerId: 1 }

function noting(openCase: string | undefined) {
  const noted: JournalFacts[] = []
  const looked = { times: 0 }
  const journal = noteSurroundings(
    { note: (facts) => void noted.push(facts) },
    {
      inventory: {
        version: () => 7,
        get: (id) => (id === tokenId ? ({ environmentId: 'production' } as TokenRecord) : undefined),
      },
      environments: {
        of: ({ environmentId }) => (environmentId === 'production' ? production : undefined),
        suggestions: () => {
          looked.times += 1
          return ({ partnerId }) => (partnerId === 1 ? 'production' : undefined)
        },
      },
      openCase: () => openCase,
    },
  )
  return { noted, journal, looked }
}

it.each<[string, JournalFacts, Partial<JournalFacts>]>([
  ['a held token', { event: 'rotation.started', tokenId }, { environment: 'Production', case: 'A' }],
  ['an account', { event: 'account.deleted', ...account }, { environment: 'Production', case: 'A' }],
  ['another account', { event: 'account.deleted', ...account, partnerId: 2 }, { case: 'A' }],
  [
    'one of many that failed',
    { event: 'account.adopted', ...account, failure: 'TIMEOUT' },
    { environment: 'Production', case: 'A' },
  ],
  ['what says so itself', { event: 'leak.stopped', tokenId, environment: 'Old', case: 'B' }, {}],
])('%s', (_, facts, more) => {
  const { noted, journal } = noting('A')
  journal.note(facts)
  expect(noted).toEqual([{ ...facts, ...more }])
})

it('adds nothing that is not there', () => {
  const { noted, journal } = noting(undefined)
  journal.note({ event: 'health.checked' })
  expect(noted).toEqual([{ event: 'health.checked' }])
})

it('goes through the inventory once for thousands in a row', () => {
  const { noted, journal, looked } = noting(undefined)
  for (let n = 0; n < 1_000; n++) journal.note({ event: 'account.adopted', ...account, failure: 'TIMEOUT' })
  expect(new Set(noted.map(({ environment }) => environment))).toEqual(new Set(['Production']))
  expect(looked.times).toBe(1)
})
