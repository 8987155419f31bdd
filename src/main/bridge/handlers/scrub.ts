import { basename } from 'node:path'
import type { scrubChannels } from '../../../contract/channels/scrub'
import { Failed } from '../../failed'
import type { Scrubber } from '../../scrub/scrubber'
import type { Handlers } from '../serve'

export type ScrubServices = {
  scrubber: Scrubber
  /** asks for the file to scrub, and for the one to save to */
  fileToScrub: () => Promise<string | undefined>
  fileToSave: () => Promise<string | undefined>
  readClipboard: () => Promise<string>
  /** puts text that is no secret on the clipboard, to stay there */
  copyText: (text: string) => Promise<void>
}

export function scrubHandlers(app: ScrubServices): Handlers<typeof scrubChannels> {
  const { scrubber } = app
  return {
    'scrub.begin': ({ length }) => ({ id: scrubber.begin(length) }),
    'scrub.piece': ({ id, text }) => {
      scrubber.piece(id, text)
      return {}
    },
    'scrub.finish': ({ id }) => scrubber.finish(id),
    'scrub.fromClipboard': async () => {
      const text = await app.readClipboard()
      if (text === '') throw new Failed('CLIPBOARD_EMPTY')
      return scrubber.whole(text)
    },
    'scrub.fromFile': async () => {
      const path = await app.fileToScrub()
      if (path === undefined) throw new Failed('CANCELLED')
      return scrubber.file(path)
    },
    'scrub.copy': async ({ id }) => {
      await app.copyText(await scrubber.text(id))
      return {}
    },
    'scrub.save': async ({ id }) => {
      const path = await app.fileToSave()
      if (path === undefined) throw new Failed('CANCELLED')
      await scrubber.save(id, path)
      return { file: basename(path) }
    },
    'scrub.discard': () => {
      scrubber.discard()
      return {}
    },
  }
}
