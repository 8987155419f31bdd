import { readFile, stat, writeFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { MAX_SCRUBBED, SCRUB_SHOWN, type ScrubResult } from '../../contract/scrub'
import { scrub } from '../../kaltura/scrub'
import { asFailed, Failed } from '../failed'
import { fingerprint } from '../vault/fingerprint'
import { decodeText } from './decodeText'
import type { FromWorker, ToWorker } from './messages'

/** The scrubber's thread. It keeps one text, first as it came and then scrubbed, and ends with it. */
const port = parentPort
let parts: string[] = []
let scrubbed = ''
let line: Promise<unknown> = Promise.resolve()

// one after the other: a file is not read while another text is scrubbed
port?.on('message', (message: ToWorker) => {
  line = line.then(() => answer(message).then((reply) => reply && port.postMessage(reply)))
})

async function answer(message: ToWorker): Promise<FromWorker | undefined> {
  try {
    return await act(message)
  } catch (error) {
    return { is: 'failed', code: asFailed(error).failure.code }
  }
}

async function act(message: ToWorker): Promise<FromWorker | undefined> {
  switch (message.do) {
    case 'add':
      parts.push(message.text)
      return undefined
    case 'scrub': {
      const text = parts.join('')
      parts = []
      return { is: 'scrubbed', result: scrubbing(text, message.held) }
    }
    case 'scrubFile':
      return { is: 'scrubbed', result: scrubbing(decodeText(await read(message.path)), message.held) }
    case 'give':
      return { is: 'text', text: scrubbed }
    case 'save':
      await writeFile(message.path, scrubbed, { mode: 0o600 }).catch(() => {
        throw new Failed('FILE_NOT_WRITTEN')
      })
      return { is: 'saved' }
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > MAX_SCRUBBED) throw new Failed('TEXT_TOO_LARGE')
    return await readFile(path)
  } catch (error) {
    throw error instanceof Failed ? error : new Failed('FILE_NOT_READ')
  }
}

function scrubbing(text: string, held: readonly string[]): Omit<ScrubResult, 'id'> {
  const { text: after, counts, marks } = scrub(text, { fingerprint, held: new Set(held) })
  scrubbed = after
  const shown = after.slice(0, SCRUB_SHOWN)
  return {
    before: text.length,
    after: after.length,
    counts,
    shown,
    marks: marks.filter(({ end }) => end <= shown.length),
  }
}
