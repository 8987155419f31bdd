import type { Journal } from '../journal/journal'
import type { Concealing } from './concealing'
import { composeFindingOut } from './findingOut'
import { composeIntake } from './intake'
import { composeMinting } from './minting'
import { composeNetwork } from './network'
import type { System } from './system'
import { composeTexts } from './texts'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = {
  system: System
  stored: Stored
  journal: Journal
  concealing: Concealing
  main: Pick<MainWindow, 'window' | 'tell'>
} & Pick<Parameters<typeof composeMinting>[0], 'onChange' | 'onExpiry'>

export type Sessions = ReturnType<typeof composeSessions>

/** Sessions and what leads to them: the network, secrets and KS that come in, minting, finding out, texts. */
export function composeSessions({ system, stored, journal, concealing, main, onChange, onExpiry }: Needs) {
  const { inventory, vault } = stored
  const { concealment, askInWindow } = concealing
  const { systemClipboard } = system
  const network = composeNetwork()
  const intake = composeIntake({ inventory, systemClipboard, concealment, askInWindow, main })
  const minting = composeMinting({
    system,
    stored,
    network,
    intake,
    journal,
    concealment,
    main,
    onChange,
    onExpiry,
  })
  const { book } = minting
  return {
    ...network,
    ...intake,
    ...minting,
    ...composeFindingOut({ vault, intake, network, tell: main.tell }),
    ...composeTexts({ inventory, book, network, intake, concealment, main }),
  }
}
