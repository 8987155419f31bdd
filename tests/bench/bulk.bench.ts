import { bench, describe } from 'vitest'
import { judge } from '../../src/main/bulk/judge'
import { readTokens } from '../../src/main/bulk/reading/readTokens'
import { Failed } from '../../src/main/failed'
import { manyRecords } from './manyRecords'

const secretOf = (n: number) => `${n.toString(16).padStart(8, '0')}${'c0ffee00'.repeat(3)}`
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const sources = {
  csv: (count: number) =>
    `id,token,partnerId,label\n${numbers(count)
      .map((n) => `1_tok${n},${secretOf(n)},12345,"Customer ${n}"`)
      .join('\n')}`,
  json: (count: number) =>
    JSON.stringify(
      numbers(count).map((n) => ({
        id: `1_tok${n}`,
        token: secretOf(n),
        partnerId: 12345,
        status: 2,
        hashType: 'SHA256',
        description: `Customer ${n}`,
        objectType: 'KalturaAppToken',
      })),
    ),
  env: (count: number) =>
    numbers(Math.floor(count / 2))
      .map((n) => `KALTURA_APP_TOKEN_ID=1_tok${n}\nKALTURA_APP_TOKEN=${secretOf(n)}`)
      .join('\n'),
  'id:token': (count: number) =>
    numbers(count)
      .map((n) => `1_tok${n}:${secretOf(n)}`)
      .join('\n'),
}

/** Too many rows are read to their end all the same, to say how many there are. */
function read(text: string): void {
  try {
    readTokens(text, 0)
  } catch (error) {
    if (!(error instanceof Failed) || error.failure.code !== 'BULK_TOO_MANY') throw error
  }
}

for (const count of [200, 10_000, 50_000]) {
  describe(`${count} lines of tokens are read, in a thread of their own`, () => {
    for (const [name, write] of Object.entries(sources)) {
      const text = write(count)
      bench(name, () => read(text), { iterations: 3, warmupIterations: 1, time: 500 })
    }
  })
}

describe('10,000 rows read and 10,000 tokens held: what the main process itself does', () => {
  const rows = readTokens(sources['id:token'](10_000), 0).tokens.map((found) => ({ found }))
  const held = manyRecords(10_000)
  bench('every row judged anew after a shared field changed', () => {
    judge(
      rows,
      { partnerId: '1', serviceUrl: 'https://www.kaltura.com', hashType: 'SHA256', tags: [], everywhere: [] },
      held,
    )
  })
})
