import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { openJournalFiles } from '../../src/main/journal/files'
import { openJournal } from '../../src/main/journal/journal'
import { openJournalReader } from '../../src/main/journal/reader'
import { headInMemory, someFacts } from './manyEntries'

const everything = { text: '', failedOnly: false }

const opened = () => openJournalFiles(mkdtempSync(join(tmpdir(), 'ksmith-bench-')))

describe('an entry', () => {
  const journal = openJournal({ files: opened(), heads: headInMemory(), user: 'engineer' })
  let n = 0
  bench('noted: what a mint waits for', () => {
    journal.note(someFacts(n++))
  })
  bench('noted and on the disk', async () => {
    journal.note(someFacts(n++))
    await journal.flush()
  })
})

for (const count of [1_000, 10_000, 100_000]) {
  const files = opened()
  const journal = openJournal({ files, heads: headInMemory(), user: 'engineer' })
  for (let n = 0; n < count; n += 1) {
    journal.note(someFacts(n))
    if (n % 10_000 === 9_999) await journal.flush()
  }
  await journal.flush()
  const reader = openJournalReader(files)

  describe(`a journal of ${count} entries`, () => {
    let n = 0
    bench('opened for the first time', async () => {
      await openJournalReader(files).window(everything, 0, 200)
    })
    bench('scrolled', async () => {
      await reader.window(everything, (n++ % 5) * 200, 200)
    })
    bench('filtered by what failed', async () => {
      await reader.window({ ...everything, failedOnly: n++ % 2 === 0 }, 0, 200)
    })
    bench('searched for words', async () => {
      await reader.window({ ...everything, text: `customer ${n++ % 500}` }, 0, 200)
    })
    bench('checked', async () => {
      await journal.check()
    })
  })
}
