import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { Failure } from '../../../contract/failures'
import { Failed } from '../../failed'
import type { FoundToken, Reading } from './found'

/** What the thread that reads sends: rows as they are, then the rest, or why there is nothing. */
export type FromWorker =
  | { tokens: FoundToken[] }
  | { reading: Omit<Reading, 'tokens'> }
  | { failure: Failure }

export type ReadTokens = (source: string | Uint8Array) => Promise<Reading>

/**
 * Reads tokens in a thread of its own, which ends with its work, so that the main process never stands still.
 *
 * @param start starts the thread that `worker.ts` is the code of
 */
export function readInThread(start: (options: WorkerOptions) => Worker): ReadTokens {
  return (source) =>
    new Promise((resolve, reject) => {
      const tokens: FoundToken[] = []
      const thread = start({ workerData: { source, now: Date.now() }, env: {}, execArgv: [] })
      thread.on('message', (message: FromWorker) => {
        if ('tokens' in message) {
          for (const token of message.tokens) tokens.push(token)
          setImmediate(() => thread.postMessage('more'))
        } else if ('reading' in message) resolve({ ...message.reading, tokens })
        else {
          const { code, ...more } = message.failure
          reject(new Failed(code, more))
        }
      })
      thread.on('error', () => reject(new Failed('INTERNAL')))
      // an end without an answer; after one, this changes nothing
      thread.on('exit', () => reject(new Failed('INTERNAL')))
    })
}
