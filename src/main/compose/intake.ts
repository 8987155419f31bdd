import { hostConfirmation } from '../accounts/confirmHost'
import type { Concealment } from '../conceal/concealment'
import { Failed } from '../failed'
import { type AskInWindow, secretEntry } from '../intake/entryWindow'
import { takeFromClipboard } from '../intake/fromClipboard'
import { openSecretHandles } from '../intake/handles'
import { takeKsFromClipboard } from '../intake/takeKs'
import type { KsPlace } from '../leaks/leakedKs'
import { askAboutHost } from '../shell/askAboutHost'
import type { SystemClipboard } from '../shell/clipboard'
import type { Inventory } from '../vault/inventory'
import type { MainWindow } from './window'

type Needs = {
  inventory: Inventory
  systemClipboard: SystemClipboard
  concealment: Concealment
  askInWindow: AskInWindow
  main: Pick<MainWindow, 'window'>
}

export type Intake = ReturnType<typeof composeIntake>

/** How secrets, KS and texts come in without passing through the page, and the question about hosts that are new. */
export function composeIntake({ inventory, systemClipboard, concealment, askInWindow, main }: Needs) {
  const { window } = main
  const { guard, whileOpen } = concealment
  const handles = openSecretHandles(undefined, guard)
  const isHeldHost = (serviceUrl: string) => inventory.all().some((held) => held.serviceUrl === serviceUrl)
  const askHost = (host: string) => askAboutHost(window(), host)
  return {
    handles,
    // finding out and adding are one undertaking
    confirmHost: hostConfirmation(isHeldHost, askHost, { remembers: true }),
    /** for inspecting, which remembers nothing */
    confirmHostOnce: hostConfirmation(isHeldHost, askHost),
    takeFromClipboard: () => takeFromClipboard(systemClipboard, handles),
    enterSecret: secretEntry(askInWindow, handles),
    takeKs: whileOpen(async (from: KsPlace, title: string, check: (text: string) => string) => {
      if (from === 'clipboard') return takeKsFromClipboard(systemClipboard, check)
      const parent = window()
      if (!parent) throw new Failed('CANCELLED')
      return askInWindow(parent, { title, kind: 'ks' }, ({ secret }) => check(secret))
    }),
    readClipboard: whileOpen(async () => (await systemClipboard.places[0]?.read()) ?? ''),
  }
}
