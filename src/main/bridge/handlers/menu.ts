import type { menuChannels } from '../../../contract/channels/menu'
import type { Handlers } from '../serve'

export type MenuServices = {
  /** told whether a dialog is open in the page */
  dialogChanged: (isOpen: boolean) => void
}

export function menuHandlers({ dialogChanged }: MenuServices): Handlers<typeof menuChannels> {
  return {
    'menu.dialog': ({ isOpen }) => {
      dialogChanged(isOpen)
      return {}
    },
  }
}
