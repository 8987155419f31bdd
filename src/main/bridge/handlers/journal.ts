import { basename } from 'node:path'
import type { journalChannels } from '../../../contract/channels/journal'
import type { JournalState } from '../../../contract/journal'
import { Failed } from '../../failed'
import { type ExportFormat, exportJournal } from '../../journal/export'
import type { Journal } from '../../journal/journal'
import type { JournalReader } from '../../journal/reader'
import type { Handlers } from '../serve'

export type JournalServices = {
  journal: Journal
  journalReader: JournalReader
  journalState: () => JournalState
  /** told bytes of how many */
  journalChecking: (done: number, all: number) => void
  /** asks for a path outside the page */
  whereToExport: (format: ExportFormat) => Promise<string | undefined>
}

export function journalHandlers(app: JournalServices): Handlers<typeof journalChannels> {
  const { journal, journalReader } = app
  return {
    'journal.state': () => app.journalState(),
    'journal.retry': async () => {
      await journal.flush()
      return app.journalState()
    },
    'journal.list': ({ filter, offset, limit }) => journalReader.window(filter, offset, limit),
    'journal.known': () => journalReader.known(),
    'journal.check': () => journal.check(app.journalChecking),
    'journal.export': async ({ format, filter }) => {
      const path = await app.whereToExport(format)
      if (path === undefined) throw new Failed('CANCELLED')
      const written = await exportJournal(path, format, journalReader.all(filter))
      return { file: basename(path), ...written }
    },
  }
}
