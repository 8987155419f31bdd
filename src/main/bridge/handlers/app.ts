import type { AppState } from '../../../contract/appState'
import type { appChannels } from '../../../contract/channels/app'
import { ticketText } from '../../../contract/ticketText'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { Handlers } from '../serve'

export type AppServices = {
  state: () => AppState
  retryKeychain: () => Promise<void>
  clipboard: ClipboardGuard
  /** puts text that is no secret on the clipboard, to stay there */
  copyText: (text: string) => Promise<void>
}

export function appHandlers(app: AppServices): Handlers<typeof appChannels> {
  const { clipboard } = app
  return {
    'app.state': () => app.state(),
    'app.retryKeychain': async () => {
      await app.retryKeychain()
      return app.state()
    },
    'failures.copy': async (failure) => {
      await app.copyText(ticketText(failure, app.state().version, Date.now()))
      return {}
    },
    'clipboard.state': () => clipboard.state(),
    'clipboard.clear': () => clipboard.clear(),
  }
}
