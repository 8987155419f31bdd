import { parentPort, workerData } from 'node:worker_threads'
import { isFailed } from '../../failed'
import type { FromWorker } from './inThread'
import { readTokens } from './readTokens'

/** Rows of one message: few enough that taking it in costs the main process no more than a moment. */
const CHUNK = 250

const tell = (message: FromWorker) => parentPort?.postMessage(message)

try {
  const { tokens, ...reading } = readTokens(workerData.source, workerData.now)
  for (let n = 0; n < tokens.length; n += CHUNK) tell({ tokens: tokens.slice(n, n + CHUNK) })
  tell({ reading })
} catch (error) {
  // anything unforeseen is told by nothing but its happening: its message could quote the source
  tell({ failure: isFailed(error) ? error.failure : { code: 'INTERNAL' } })
}
