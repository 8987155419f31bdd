import {
  MAX_OBJECTS_AT_ONCE,
  type RequestToRead,
  type RunAnswer,
  type ShownObject,
} from '../../contract/requests'
import type { Answer, KalturaClient, ReadRequest, ShownAnswer } from '../../kaltura'
import { Failed } from '../failed'
import type { SessionBook } from '../sessions/book'
import { asText, type Part } from './asText'
import { readRequests } from './table'

/** Answers that are kept for looking further into them; beyond that the oldest goes. */
const MAX_KEPT = 4
/** Runs at once. A page that starts more ends the oldest. */
const MAX_RUNNING = 4

export type Run = { runId: string; sessionId: string; request: RequestToRead }

export type RequestRunner = {
  /** @throws Failed SESSION_NOT_FOUND, SESSION_ENDED; KalturaError */
  run(run: Run): Promise<RunAnswer>
  /** @throws Failed ANSWER_GONE */
  objects(runId: string, offset: number, limit: number): ShownObject[]
  /** Breaks a run off, if it is still under way. */
  cancel(runId: string): void
  /** Breaks every run off and forgets every answer. */
  discardAll(): void
  /** What is shown of an answer as text. @throws Failed ANSWER_GONE */
  text(runId: string, part: Part): string
}

/**
 * Makes the calls that only read, with the KS of a session. Answers are stripped by the client, before they get here,
 * and the last few are kept in memory so that the page can fetch them piece by piece.
 *
 * @param clientFor makes the API client of an account; refuses URLs that are not allowed
 * @param now milliseconds
 */
export function openRequestRunner({
  book,
  clientFor,
  now = Date.now,
}: {
  book: SessionBook
  clientFor: (serviceUrl: string) => Promise<KalturaClient>
  now?: () => number
}): RequestRunner {
  const running = new Map<string, AbortController>()
  const kept = new Map<string, ShownAnswer>()

  const begin = (runId: string) => {
    running.get(runId)?.abort()
    const [oldest] = running.keys()
    if (oldest !== undefined && running.size >= MAX_RUNNING) running.get(oldest)?.abort()
    const controller = new AbortController()
    running.set(runId, controller)
    return controller
  }
  const keep = (runId: string, answer: ShownAnswer) => {
    kept.delete(runId)
    kept.set(runId, answer)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > MAX_KEPT) kept.delete(oldest)
  }
  const answerOf = (runId: string) => {
    const answer = kept.get(runId)
    if (!answer) throw new Failed('ANSWER_GONE')
    return answer
  }

  return {
    async run({ runId, sessionId, request }) {
      const ks = book.ks(sessionId)
      const { serviceUrl, partnerId } = book.view(sessionId)
      const controller = begin(runId)
      const startedAt = performance.now()
      try {
        const client = await clientFor(serviceUrl)
        const { value, transport } = await read(client, ks, request, controller.signal)
        // of one that was broken off, but came in at that very moment, nothing is kept
        if (!controller.signal.aborted) keep(runId, value)
        return {
          ...overview(value),
          duration: Math.round(performance.now() - startedAt),
          ...(transport.serverSession !== undefined && { serverSession: transport.serverSession }),
          serviceUrl,
          partnerId,
          at: now(),
        }
      } finally {
        if (running.get(runId) === controller) running.delete(runId)
      }
    },
    objects: (runId, offset, limit) => answerOf(runId).objects?.slice(offset, offset + limit) ?? [],
    cancel: (runId) => running.get(runId)?.abort(),
    discardAll() {
      for (const controller of running.values()) controller.abort()
      kept.clear()
    },
    text(runId, part) {
      const text = asText(answerOf(runId), part)
      if (text === undefined) throw new Failed('ANSWER_GONE')
      return text
    },
  }
}

function read(
  client: KalturaClient,
  ks: string,
  { action, params }: RequestToRead,
  signal: AbortSignal,
): Promise<Answer<ShownAnswer>> {
  // the table pairs each action with its own parameters, and so does the schema that they were checked against
  const request = readRequests[action] as ReadRequest<RequestToRead['params']>
  return client.read({ ks, request, params, signal })
}

function overview({ root, objects, objectsAre, dropped }: ShownAnswer) {
  const all = [root, ...(objects ?? [])]
  return {
    root,
    ...(objects && {
      list: { total: objects.length, first: objects.slice(0, MAX_OBJECTS_AT_ONCE), dropped },
    }),
    ...(objectsAre && { listIs: objectsAre }),
    withheld: all.reduce((sum, { withheld }) => sum + withheld, 0),
  }
}
