import type { MarkingClipboard } from '../../shell/clipboard'
import { type Check, type Found, found, tryoutId } from '../check'

const ID = 'clipboard'
const PATIENCE = 5_000
/** What is written for a try. */
const OWN_TEXT = 'KSmith tries the clipboard'

type Parts = Pick<MarkingClipboard, 'places' | 'write'>

/** The clipboard: written to only while it is empty, so that nothing is lost. */
export function clipboardChecks(clipboard: Parts & Pick<MarkingClipboard, 'canMark'>): Check[] {
  return [
    check(ID, async () => {
      const texts = await Promise.all(clipboard.places.map((place) => place.read()))
      return [texts.every((text) => text === '') ? await tried(clipboard) : found('good', 'CLIPBOARD_IN_USE')]
    }),
    check('marks', async () => [
      clipboard.canMark ? found('good', 'MARKS_SET') : found('absent', 'MARKS_MISSING'),
    ]),
  ]
}

/** Writes to the clipboard, whatever is on it: only when somebody asks for it. */
export function clipboardTryout(clipboard: Parts): Check {
  return check(tryoutId(ID), async () => [await tried(clipboard)])
}

const check = (id: string, look: Check['look']): Check => ({ id, group: 'desktop', patience: PATIENCE, look })

async function tried({ places, write }: Parts): Promise<Found> {
  try {
    await write(OWN_TEXT)
    const [text] = await Promise.all(places.map((place) => place.read()))
    for (const place of places) if ((await place.read()) === OWN_TEXT) await place.clear()
    return text === OWN_TEXT ? found('good', 'CLIPBOARD_WORKS') : found('bad', 'CLIPBOARD_TROUBLE')
  } catch {
    return found('bad', 'CLIPBOARD_TROUBLE')
  }
}
