import type { inspectChannels } from '../../../contract/channels/inspect'
import { Failed } from '../../failed'
import type { Inspector } from '../../inspect/inspector'
import type { Handlers } from '../serve'

export type InspectServices = {
  inspector: Inspector
  /** the text on the clipboard, which stays there */
  readClipboard: () => Promise<string>
}

export function inspectHandlers({
  inspector,
  readClipboard,
}: InspectServices): Handlers<typeof inspectChannels> {
  return {
    'inspect.take': ({ text }) => inspector.take(text),
    'inspect.takeFromClipboard': async () => {
      const text = await readClipboard()
      if (text.trim() === '') throw new Failed('CLIPBOARD_EMPTY')
      return inspector.take(text)
    },
    'inspect.clear': () => {
      inspector.clear()
      return {}
    },
    'inspect.accounts': ({ partnerId }) => inspector.accounts(partnerId),
    'inspect.askers': ({ handle, serviceUrl }) => inspector.askers(handle, serviceUrl),
    'inspect.ask': (request) => inspector.ask(request),
  }
}
