import * as electron from 'electron'
import { Failed } from '../failed'

/** The system's clipboard, as the clipboard guard and the secret intake need it. */
export type SystemClipboard = {
  /** for text that is no secret; @throws Failed CLIPBOARD_FAILED */
  write(text: string): Promise<void>
  /** @returns whether clipboard managers were asked to leave the text alone */
  writeSecret(text: string): Promise<boolean>
  /** All places the text may be in: the clipboard, and on Linux the primary selection. They are empty when `clear` returns. */
  places: readonly { read(): Promise<string>; clear(): Promise<void> }[]
}

export type MarkingClipboard = SystemClipboard & {
  /** Whether clipboard managers can be asked to leave a text alone: not before Electron 44, where a write is one format. */
  canMark: boolean
}

/** Names under which each platform's clipboard managers look for "do not keep this". */
const CONCEALED: Partial<Record<NodeJS.Platform, Record<string, string>>> = {
  linux: { 'x-kde-passwordManagerHint': 'secret' },
  // nspasteboard.org: confidential, and soon gone
  darwin: { 'org.nspasteboard.ConcealedType': '1', 'org.nspasteboard.TransientType': '1' },
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: '\0\0\0\0',
    CanIncludeInClipboardHistory: '\0\0\0\0',
    CanUploadToCloudClipboard: '\0\0\0\0',
  },
}

type Selection = {
  readText(): Promise<string> | string
  writeText(text: string): Promise<void> | void
  clear(): void
}
/** The clipboard module in the shapes of Electron 44 and later (promises, `selection`) and of earlier ones. */
type AnyClipboard = {
  readText(type?: 'selection'): Promise<string> | string
  writeText(text: string, type?: 'selection'): Promise<void> | void
  clear(type?: 'selection'): void
  write?(items: unknown[]): Promise<void>
  selection?: Selection
}
type ClipboardItemConstructor = new (items: Record<string, unknown>) => unknown

/**
 * Opens the clipboard. From Electron 44 on, several formats are written at once, so that a KS can be marked as secret;
 * before, there is only plain text.
 *
 * @param isMarking the setting: some remote desktops pass on no text that is marked
 */
export function openSystemClipboard(
  isMarking: () => boolean = () => true,
  clipboard: AnyClipboard = electron.clipboard as unknown as AnyClipboard,
  Item: ClipboardItemConstructor | undefined = (electron as { ClipboardItem?: ClipboardItemConstructor })
    .ClipboardItem,
  platform: NodeJS.Platform = process.platform,
): MarkingClipboard {
  const marks = CONCEALED[platform]
  const places = [{ read: async () => clipboard.readText(), clear: async () => clipboard.clear() }]
  if (platform === 'linux') {
    const { selection } = clipboard
    places.push(
      selection
        ? { read: async () => selection.readText(), clear: async () => selection.clear() }
        : {
            read: async () => clipboard.readText('selection'),
            clear: async () => clipboard.clear('selection'),
          },
    )
  }
  const write = Item && marks ? clipboard.write?.bind(clipboard) : undefined
  return {
    places,
    canMark: write !== undefined,
    write: async (text) => {
      try {
        await clipboard.writeText(text)
      } catch {
        throw new Failed('CLIPBOARD_FAILED')
      }
    },
    async writeSecret(text) {
      if (!Item || !write || !marks || !isMarking()) {
        await clipboard.writeText(text)
        return false
      }
      const formats = Object.entries(marks).map(([name, value]) => [
        `electron application/osclipboard;format="${name}"`,
        new Blob([value]),
      ])
      await write([new Item({ 'text/plain': text, ...Object.fromEntries(formats) })])
      return true
    },
  }
}
