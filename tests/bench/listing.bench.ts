import { bench, describe } from 'vitest'
import { openListing } from '../../src/main/vault/listing'
import { manyRecords } from './manyRecords'

for (const count of [100, 2_000, 10_000]) {
  const records = manyRecords(count)
  let version = 0
  const listing = openListing({ all: () => records, version: () => version } as never)

  describe(`a list of ${count} tokens`, () => {
    let n = 0
    bench('one more letter typed', () => {
      listing.window(`customer ${n++ % 1_000}`, 0, 200)
    })
    bench('scrolled', () => {
      listing.window('customer', (n++ % 40) * 200, 200)
    })
    bench('first look after a change', () => {
      version++
      listing.window('', 0, 200)
    })
  })
}
