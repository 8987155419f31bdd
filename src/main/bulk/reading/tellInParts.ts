import { parentPort } from 'node:worker_threads'
import { asFailed } from '../../failed'
import type { FoundToken } from './found'
import type { FromWorker } from './inThread'

/** Rows of one message: few enough that taking it in costs the main process no more than a moment. */
const CHUNK = 250

/** Does a thread's task and sends what comes of it, rows in parts; the thread ends with that. */
export async function tellInParts<Rest>(
  act: () => (Rest & { tokens?: FoundToken[] }) | Promise<Rest & { tokens?: FoundToken[] }>,
): Promise<void> {
  const tell = (message: FromWorker<unknown>) => parentPort?.postMessage(message)
  try {
    const { tokens = [], ...rest } = await act()
    let sent = 0
    const send = () => {
      if (sent < tokens.length) tell({ tokens: tokens.slice(sent, sent + CHUNK) })
      else {
        tell({ rest })
        parentPort?.close()
      }
      sent += CHUNK
    }
    // each part is asked for: those that wait in a queue would all be taken in at once
    parentPort?.on('message', send)
    send()
  } catch (error) {
    // anything unforeseen is told by nothing but its happening: its message could quote the source
    tell({ failure: asFailed(error).failure })
  }
}
