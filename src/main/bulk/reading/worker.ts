import { parentPort, workerData } from 'node:worker_threads'
import { isFailed } from '../../failed'
import type { FromWorker } from './inThread'
import { readTokens } from './readTokens'

/** Rows of one message: few enough that taking it in costs the main process no more than a moment. */
const CHUNK = 250

const tell = (message: FromWorker) => parentPort?.postMessage(message)

try {
  const { tokens, ...reading } = readTokens(workerData.source, workerData.now)
  let sent = 0
  const send = () => {
    if (sent < tokens.length) tell({ tokens: tokens.slice(sent, sent + CHUNK) })
    else {
      tell({ reading })
      parentPort?.close()
    }
    sent += CHUNK
  }
  // each part is asked for: those that wait in a queue would all be taken in at once
  parentPort?.on('message', send)
  send()
} catch (error) {
  // anything unforeseen is told by nothing but its happening: its message could quote the source
  tell({ failure: isFailed(error) ? error.failure : { code: 'INTERNAL' } })
}
