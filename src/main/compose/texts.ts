import { t } from '../../strings'
import type { Concealment } from '../conceal/concealment'
import { openInspector } from '../inspect/inspector'
import { openTakenKs } from '../inspect/takenKs'
import { openScrubber } from '../scrub/scrubber'
import scrubThread from '../scrub/worker?nodeWorker'
import type { SessionBook } from '../sessions/book'
import { askForFile } from '../shell/askForFile'
import { askWhereToSave } from '../shell/askWhereToSave'
import type { Inventory } from '../vault/inventory'
import type { Intake } from './intake'
import type { Network } from './network'
import type { MainWindow } from './window'

type Needs = {
  inventory: Inventory
  book: SessionBook
  network: Network
  intake: Intake
  concealment: Concealment
  main: Pick<MainWindow, 'window' | 'tell'>
}

/** What people paste: a KS to be inspected, texts to be scrubbed in a thread of its own. */
export function composeTexts({ inventory, book, network, intake, concealment, main }: Needs) {
  const { window, tell } = main
  const taken = openTakenKs((id) => tell('inspect.forgotten', { id }))
  return {
    taken,
    inspector: openInspector({
      taken,
      book,
      tokens: inventory.all,
      clientFor: network.clientFor,
      confirmHost: intake.confirmHostOnce,
    }),
    scrubber: openScrubber(
      () => scrubThread({ env: {}, execArgv: [] }),
      () => inventory.all().map(({ fingerprint }) => fingerprint),
    ),
    fileToScrub: concealment.whileOpen(() =>
      askForFile(window(), {
        title: t('main.fileDialogs.scrub.title'),
        buttonLabel: t('main.fileDialogs.scrub.button'),
      }),
    ),
    fileToSave: () => askWhereToSave(window(), t('main.fileDialogs.saveScrubbed'), 'scrubbed.txt'),
  }
}
