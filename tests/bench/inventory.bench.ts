import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { openInventoryFile } from '../../src/main/vault/inventoryFile'
import { INVENTORY_VERSION } from '../../src/main/vault/record'
import { manyRecords } from './manyRecords'

for (const count of [100, 2_000, 10_000]) {
  describe(`an inventory file of ${count} tokens`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ksmith-bench-'))
    const records = manyRecords(count)
    openInventoryFile(folder).write({ version: INVENTORY_VERSION, records })
    const file = openInventoryFile(folder)
    bench('opened at start', () => {
      openInventoryFile(folder)
    })
    bench('written', () => {
      file.write({ version: INVENTORY_VERSION, records })
    })
  })
}
