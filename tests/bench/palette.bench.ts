import { bench, describe } from 'vitest'
import { openTokenSearch } from '../../src/main/palette/search'
import { openListing } from '../../src/main/vault/listing'
import { manyRecords } from './manyRecords'

for (const count of [100, 2_000, 10_000]) {
  const records = manyRecords(count)
  let version = 0
  const inventory = { all: () => records, version: () => version } as never
  const search = openTokenSearch(inventory, openListing(inventory))

  describe(`the palette over ${count} tokens`, () => {
    let n = 0
    bench('first letter', () => search.find('c', 50).then(() => {}))
    bench('a word and a number', () => search.find(`cust ${n++ % 1_000}`, 50).then(() => {}))
    bench('letters of three words', () => search.find('cstmr prd tm', 50).then(() => {}))
    bench('nothing typed', () => search.find('', 50).then(() => {}))
    bench('first search after a change', () => {
      version++
      return search.find('customer 12', 50).then(() => {})
    })
  })
}
