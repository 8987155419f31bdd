import type { BrowserWindow } from 'electron'
import type { secretChannels } from '../../../contract/channels/secrets'
import type { SecretKind } from '../../../contract/entryChannels'
import { Failed } from '../../failed'
import type { SecretHandles, TakenSecret } from '../../intake/handles'
import type { Handlers } from '../serve'

export type SecretServices = {
  handles: SecretHandles
  takeFromClipboard: () => Promise<TakenSecret>
  enterSecret: (parent: BrowserWindow, title: string, kind?: SecretKind) => Promise<TakenSecret>
  window: () => BrowserWindow | undefined
}

export function secretHandlers(app: SecretServices): Handlers<typeof secretChannels> {
  return {
    'secrets.takeFromClipboard': () => app.takeFromClipboard(),
    'secrets.enter': ({ title, kind }) => {
      const parent = app.window()
      if (!parent) throw new Failed('CANCELLED')
      return app.enterSecret(parent, title, kind)
    },
    'secrets.discard': ({ handle }) => {
      app.handles.discard(handle)
      return {}
    },
  }
}
