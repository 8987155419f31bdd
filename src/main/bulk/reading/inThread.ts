import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { Failure } from '../../../contract/failures'
import { locale } from '../../../strings'
import { Failed } from '../../failed'
import type { FoundToken, Reading } from './found'

/** What a thread sends: rows as they are, then the rest of its answer, or why there is none. */
export type FromWorker<Rest> = { tokens: FoundToken[] } | { rest: Rest } | { failure: Failure }

/** A task for a thread: its answer, and rows if there are any. */
export type InThread<Source, Rest> = (
  source: Source,
  signal?: AbortSignal,
) => Promise<Rest & { tokens: FoundToken[] }>

export type ReadTokens = InThread<string | Uint8Array, Omit<Reading, 'tokens'>>

/**
 * Does a task in a thread of its own, which ends with its work, so that the main process never stands still.
 *
 * @param start starts the thread, whose code answers with `tellInParts`
 */
export function inThread<Source, Rest extends object>(
  start: (options: WorkerOptions) => Worker,
): InThread<Source, Rest> {
  return (source, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new Failed('CANCELLED'))
        return
      }
      const tokens: FoundToken[] = []
      const thread = start({
        workerData: { source, now: Date.now() },
        // nothing of the surroundings but the language
        env: { KSMITH_LOCALE: locale },
        execArgv: [],
      })
      const stop = () => {
        reject(new Failed('CANCELLED'))
        void thread.terminate()
      }
      signal?.addEventListener('abort', stop)
      thread.on('message', (message: FromWorker<Rest>) => {
        if ('tokens' in message) {
          for (const token of message.tokens) tokens.push(token)
          setImmediate(() => thread.postMessage('more'))
        } else if ('rest' in message) resolve({ ...message.rest, tokens })
        else {
          const { code, ...more } = message.failure
          reject(new Failed(code, more))
        }
      })
      thread.on('error', () => reject(new Failed('INTERNAL')))
      // an end without an answer; after one, this changes nothing
      thread.on('exit', () => {
        signal?.removeEventListener('abort', stop)
        reject(new Failed('INTERNAL'))
      })
    })
}
