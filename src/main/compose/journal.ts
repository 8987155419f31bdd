import { join } from 'node:path'
import { t } from '../../strings'
import { openJournalFiles } from '../journal/files'
import { openHeadKeeper } from '../journal/head'
import { openJournal } from '../journal/journal'
import { openJournalReader } from '../journal/reader'
import { systemUser } from '../journal/systemUser'
import { askWhereToSave } from '../shell/askWhereToSave'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = { folder: string; keychain: Stored['keychain']; main: Pick<MainWindow, 'window' | 'tell'> }

/** The journal: what was done, append-only, its newest mark in the keychain. */
export function composeJournal({ folder, keychain, main: { window, tell } }: Needs) {
  const files = openJournalFiles(join(folder, 'journal'))
  const journal = openJournal({
    files,
    heads: openHeadKeeper(keychain, files.folder),
    user: systemUser(),
    onChange: () => tell('journal.changed', journalState()),
  })
  const journalState = () => {
    const trouble = journal.trouble()
    return { folder: files.folder, waiting: journal.waiting(), ...(trouble && { trouble }) }
  }
  return {
    journal,
    journalState,
    journalReader: openJournalReader(files),
    journalChecking: (done: number, all: number) => tell('journal.checking', { done, all }),
    whereToExport: (format: string) =>
      askWhereToSave(
        window(),
        t('main.fileDialogs.exportJournal'),
        `ksmith-journal-${new Date().toISOString().slice(0, 10)}.${format}`,
      ),
  }
}
