import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { MAX_SCRUBBED } from '../../../src/contract/scrub'
import { decodeText } from '../../../src/main/scrub/decodeText'
import type { FromWorker, ToWorker } from '../../../src/main/scrub/messages'
import { openScrubber, type ScrubThread } from '../../../src/main/scrub/scrubber'

const empty = {
  ks: 0,
  tokenSecret: 0,
  tokenHash: 0,
  secret: 0,
  password: 0,
  token: 0,
  authorization: 0,
  cookie: 0,
  base64: 0,
}
const scrubbedAs = (shown: string): FromWorker => ({
  is: 'scrubbed',
  result: { before: 1, after: shown.length, counts: empty, shown, marks: [] },
})

/** A thread that does what it is told to, and answers when it is told to. */
class Thread extends EventEmitter implements ScrubThread {
  readonly heard: ToWorker[] = []
  isOver = false
  postMessage(message: ToWorker) {
    this.heard.push(message)
  }
  answer(message: FromWorker) {
    this.emit('message', message)
  }
  async terminate() {
    this.isOver = true
  }
}

function open() {
  const threads: Thread[] = []
  const scrubber = openScrubber(
    () => {
      const thread = new Thread()
      threads.push(thread)
      return thread
    },
    () => ['0123abcd'],
  )
  return { scrubber, threads }
}

const code = (failure: string) => ({ failure: { code: failure } })

describe('one text at a time', () => {
  it('passes a text on in pieces, with the fingerprints of what is held', async () => {
    const { scrubber, threads } = open()
    const done = scrubber.whole('x'.repeat(1_200_000))
    await expect.poll(() => threads[0]?.heard.at(-1)).toEqual({ do: 'scrub', held: ['0123abcd'] })
    expect(threads[0]?.heard.filter((message) => message.do === 'add')).toHaveLength(3)
    threads[0]?.answer(scrubbedAs('y'))
    expect(await done).toMatchObject({ shown: 'y' })
  })

  it('ends the thread of a text when another begins, and tells who waits for it', async () => {
    const { scrubber, threads } = open()
    const id = scrubber.begin(3)
    scrubber.piece(id, 'abc')
    const first = scrubber.finish(id)
    scrubber.begin(1)
    await expect(first).rejects.toMatchObject(code('CANCELLED'))
    expect(threads.map(({ isOver }) => isOver)).toEqual([true, false])
    expect(() => scrubber.piece(id, 'd')).toThrow('SCRUBBED_FORGOTTEN')
  })

  it('does not take more than was announced, nor more than it can', () => {
    const { scrubber, threads } = open()
    const id = scrubber.begin(3)
    expect(() => scrubber.piece(id, 'abcd')).toThrow('TEXT_TOO_LARGE')
    expect(() => scrubber.begin(MAX_SCRUBBED + 1)).toThrow('TEXT_TOO_LARGE')
    expect(threads).toHaveLength(1)
  })

  it('survives a thread that breaks down', async () => {
    const { scrubber, threads } = open()
    const done = scrubber.file('/made/up')
    threads[0]?.emit('error', new Error('out of memory'))
    await expect(done).rejects.toMatchObject(code('INTERNAL'))
    await expect(scrubber.text('none')).rejects.toMatchObject(code('SCRUBBED_FORGOTTEN'))
  })

  it('does not put on the clipboard what would hold up the desktop', async () => {
    const { scrubber, threads } = open()
    const done = scrubber.file('/made/up')
    const huge = scrubbedAs('')
    if (huge.is === 'scrubbed') huge.result.after = 21 * 1024 * 1024
    threads[0]?.answer(huge)
    await expect(scrubber.text((await done).id)).rejects.toMatchObject(code('TEXT_TOO_LARGE'))
  })

  it('a failure of the thread is a failure of the call', async () => {
    const { scrubber, threads } = open()
    const done = scrubber.file('/made/up')
    threads[0]?.answer({ is: 'failed', code: 'FILE_NOT_READ' })
    await expect(done).rejects.toMatchObject(code('FILE_NOT_READ'))
    expect(threads[0]?.isOver).toBe(true)
  })
})

describe('the bytes of a file as text', () => {
  const text = 'secret: made-up é\n'
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })

  it('is not guessed where there is none', () => {
    for (const bytes of [Buffer.from([0x89, 0x50, 0, 0, 0, 13]), Buffer.from(`${'x'.repeat(5_000)}\0`)]) {
      expect(() => decodeText(bytes)).toThrow('TEXT_NOT_READABLE')
    }
    expect(decodeText(Buffer.alloc(0))).toBe('')
  })
})
