import type { BrowserWindow } from 'electron'
import type { secretChannels } from '../../../contract/channels/secrets'
import { Failed } from '../../failed'
import type { SecretHandles, TakenSecret } from '../../intake/handles'
import type { Handlers } from '../serve'

export type SecretServices = {
  handles: SecretHandles
  takeFromClipboard: () => Promise<TakenSecret>
  enterSecret: (parent: BrowserWindow, title: string) => Promise<TakenSecret>
  window: () => BrowserWindow | undefined
}

export function secretHandlers(app: SecretServices): Handlers<typeof secretChannels> {
  return {
    'secrets.takeFromClipboard': () => app.takeFromClipboard(),
    'secrets.enter': ({ title }) => {
      const parent = app.window()
      if (!parent) throw new Failed('CANCELLED')
      return app.enterSecret(parent, title)
    },
    'secrets.discard': ({ handle }) => {
      app.handles.discard(handle)
      return {}
    },
  }
}
