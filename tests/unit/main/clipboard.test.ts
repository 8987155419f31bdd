import { describe, expect, it, vi } from 'vitest'
import { openSystemClipboard } from '../../../src/main/shell/clipboard'

const always = () => true

/** Stands in for `ClipboardItem` as Electron documents it from 44 on. */
class Item {
  constructor(readonly items: Record<string, unknown>) {}
}

/** Stands in for `clipboard` of Electron 44 and later: promises, several formats at once, `selection` beside it. */
function newClipboard() {
  const written: Item[] = []
  const primary: string[] = []
  return {
    written,
    primary,
    readText: async () => 'text',
    writeText: async () => {},
    clear: () => {},
    write: async (items: unknown[]) => void written.push(...(items as Item[])),
    selection: {
      readText: async () => 'primary',
      writeText: async () => {},
      clear: () => void primary.push('cleared'),
    },
  }
}

const asText = async (value: unknown) => (value instanceof Blob ? value.text() : value)

describe('a KS on the clipboard is marked as secret', () => {
  it.each([
    ['linux', ['x-kde-passwordManagerHint'], 'secret'],
    ['darwin', ['org.nspasteboard.ConcealedType', 'org.nspasteboard.TransientType'], '1'],
    [
      'win32',
      [
        'ExcludeClipboardContentFromMonitorProcessing',
        'CanIncludeInClipboardHistory',
        'CanUploadToCloudClipboard',
      ],
      '\0\0\0\0',
    ],
  ] as const)('for the clipboard managers of %s', async (platform, names, value) => {
    const clipboard = newClipboard()
    const concealed = await openSystemClipboard(always, clipboard, Item, platform).writeSecret('a-ks')
    expect(concealed).toBe(true)
    const [{ items } = { items: {} }] = clipboard.written
    const { 'text/plain': text, ...marks } = items
    expect(text).toBe('a-ks')
    expect(Object.keys(marks)).toEqual(
      names.map((name) => `electron application/osclipboard;format="${name}"`),
    )
    for (const mark of Object.values(marks)) expect(await asText(mark)).toBe(value)
  })

  it('or, where Electron cannot, is written as plain text, and the app knows', async () => {
    const written: string[] = []
    const old = { readText: () => '', writeText: (text: string) => void written.push(text), clear: () => {} }
    expect(await openSystemClipboard(always, old, undefined, 'linux').writeSecret('a-ks')).toBe(false)
    expect(written).toEqual(['a-ks'])
    expect(openSystemClipboard(always, old, undefined, 'linux').canMark).toBe(false)
  })

  it('or not, where somebody switched that off', async () => {
    const clipboard = { ...newClipboard(), writeText: vi.fn(async () => {}) }
    const system = openSystemClipboard(() => false, clipboard, Item, 'win32')
    expect(system.canMark).toBe(true)
    expect(await system.writeSecret('a-ks')).toBe(false)
    expect(clipboard.writeText).toHaveBeenCalledWith('a-ks')
    expect(clipboard.written).toEqual([])
  })
})

describe('the places a copied text may be in', () => {
  it('are both selections on Linux, by the newer way and the older', async () => {
    const clipboard = newClipboard()
    const [, primary] = openSystemClipboard(always, clipboard, Item, 'linux').places
    expect(await primary?.read()).toBe('primary')
    await primary?.clear()
    expect(clipboard.primary).toEqual(['cleared'])

    const asked: unknown[] = []
    const old = {
      readText: (type?: string) => `read ${type}`,
      writeText: () => {},
      clear: (type?: string) => void asked.push(type),
    }
    const [, oldPrimary] = openSystemClipboard(always, old, undefined, 'linux').places
    expect(await oldPrimary?.read()).toBe('read selection')
    await oldPrimary?.clear()
    expect(asked).toEqual(['selection'])
  })

  it.each(['darwin', 'win32'] as const)('is one on %s', (platform) => {
    expect(openSystemClipboard(always, newClipboard(), Item, platform).places).toHaveLength(1)
  })
})
