import { randomUUID } from 'node:crypto'
import {
  MAX_SCRUB_COPIED,
  MAX_SCRUBBED,
  SCRUB_PIECE,
  SCRUBBED_FOR,
  type ScrubResult,
} from '../../contract/scrub'
import { Failed } from '../failed'
import type { FromWorker, ToWorker } from './messages'

/** A thread of its own for one text. */
export type ScrubThread = {
  postMessage(message: ToWorker): void
  on(event: 'message', listener: (message: FromWorker) => void): unknown
  on(event: 'error' | 'exit', listener: () => void): unknown
  terminate(): Promise<unknown>
}

export type Scrubber = {
  /** Begins a text of so many characters; what was scrubbed before is let go. @returns its id */
  begin(length: number): string
  /** @throws Failed SCRUBBED_FORGOTTEN, TEXT_TOO_LARGE */
  piece(id: string, text: string): void
  finish(id: string): Promise<ScrubResult>
  /** @throws Failed TEXT_TOO_LARGE */
  whole(text: string): Promise<ScrubResult>
  /** @throws Failed FILE_NOT_READ, TEXT_TOO_LARGE, TEXT_NOT_READABLE */
  file(path: string): Promise<ScrubResult>
  /** The scrubbed text. @throws Failed SCRUBBED_FORGOTTEN, TEXT_TOO_LARGE for one that is too large to be copied */
  text(id: string): Promise<string>
  /** @throws Failed SCRUBBED_FORGOTTEN, FILE_NOT_WRITTEN */
  save(id: string, path: string): Promise<void>
  discard(): void
}

const MOST = { params: { most: '50 MB' } }

/**
 * Scrubs one text at a time in a thread of its own, which holds the text as long as it is needed: half an hour at most,
 * or until it is discarded. Main passes it on in pieces and never works on it.
 *
 * @param startThread starts the thread
 * @param held fingerprints of the secrets that are held
 */
export function openScrubber(
  startThread: () => ScrubThread,
  held: () => readonly string[],
  lifetime = SCRUBBED_FOR,
): Scrubber {
  type Job = {
    id: string
    thread: ScrubThread
    length: number
    received: number
    after: number
    waiting: { resolve: (message: FromWorker) => void; reject: (error: Failed) => void }[]
    ends: NodeJS.Timeout | undefined
  }
  let job: Job | undefined

  const end = (over: Job, code: 'CANCELLED' | 'INTERNAL') => {
    clearTimeout(over.ends)
    if (job === over) job = undefined
    for (const { reject } of over.waiting.splice(0)) reject(new Failed(code))
    void over.thread.terminate()
  }
  const discard = () => {
    if (job) end(job, 'CANCELLED')
  }
  const begin = (length: number): Job => {
    discard()
    if (length > MAX_SCRUBBED) throw new Failed('TEXT_TOO_LARGE', MOST)
    const thread = startThread()
    const begun: Job = {
      id: randomUUID(),
      thread,
      length,
      received: 0,
      after: 0,
      waiting: [],
      ends: undefined,
    }
    begun.ends = setTimeout(() => end(begun, 'CANCELLED'), lifetime)
    begun.ends.unref()
    thread.on('message', (message) => begun.waiting.shift()?.resolve(message))
    for (const event of ['error', 'exit'] as const) thread.on(event, () => end(begun, 'INTERNAL'))
    job = begun
    return begun
  }
  const current = (id: string): Job => {
    if (job?.id !== id) throw new Failed('SCRUBBED_FORGOTTEN')
    return job
  }
  const asked = ({ thread, waiting }: Job, message: ToWorker): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      thread.postMessage(message)
    })
  const result = async (of: Job, message: ToWorker): Promise<ScrubResult> => {
    const answer = await asked(of, message)
    if (answer.is !== 'scrubbed') {
      end(of, 'CANCELLED')
      throw failedOf(answer)
    }
    of.after = answer.result.after
    return { id: of.id, ...answer.result }
  }
  const add = (to: Job, text: string) => {
    to.received += text.length
    if (to.received > to.length) throw new Failed('TEXT_TOO_LARGE', MOST)
    to.thread.postMessage({ do: 'add', text })
  }

  return {
    begin: (length) => begin(length).id,
    piece: (id, text) => add(current(id), text),
    finish: (id) => result(current(id), { do: 'scrub', held: held() }),
    async whole(text) {
      const begun = begin(text.length)
      for (let at = 0; at < text.length; at += SCRUB_PIECE) {
        add(begun, text.slice(at, at + SCRUB_PIECE))
        await new Promise((resolve) => setImmediate(resolve))
      }
      return result(begun, { do: 'scrub', held: held() })
    },
    file: (path) => result(begin(0), { do: 'scrubFile', path, held: held() }),
    async text(id) {
      const of = current(id)
      if (of.after > MAX_SCRUB_COPIED)
        throw new Failed('TEXT_TOO_LARGE', { params: { most: '20 MB', where: 'clipboard' } })
      const answer = await asked(of, { do: 'give' })
      if (answer.is !== 'text') throw failedOf(answer)
      return answer.text
    },
    async save(id, path) {
      const answer = await asked(current(id), { do: 'save', path })
      if (answer.is !== 'saved') throw failedOf(answer)
    },
    discard,
  }
}

function failedOf(answer: FromWorker): Failed {
  const code = answer.is === 'failed' ? answer.code : 'INTERNAL'
  return new Failed(code, code === 'TEXT_TOO_LARGE' ? MOST : {})
}
