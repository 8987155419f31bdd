import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { allowAnyOrigin, answerPreflight } from './answer/crossOrigin'
import { type AnswerFormat, formatOf } from './answer/formats'
import type { Outcome } from './answer/value'
import { ApiException } from './apiException'
import { dispatch } from './dispatch'
import { brokenAnswers } from './faults/brokenAnswer'
import type { FaultSwitch } from './faults/faultSwitch'
import type { FaultName } from './faults/names'
import { isMultirequest, runEach } from './request/multirequest'
import type { Params } from './request/params'
import { type ApiRequest, BodyTooLarge, readRequest } from './request/readRequest'
import type { PracticeState } from './state'

export interface ServeOptions {
  state: PracticeState
  /** How long every answer is held back, in milliseconds. */
  latencyMs: number
  /** The time in Unix milliseconds, for the `Date` header. */
  clock: () => number
  faults: FaultSwitch
}

/** The API behind HTTP. Not listening yet. */
export function createPracticeServer({ state, latencyMs, clock, faults }: ServeOptions): Server {
  let lastSession = 100_000_000

  return createServer(async (message, response) => {
    lastSession += 1
    response.setHeader('Date', new Date(clock()).toUTCString())
    response.setHeader('X-Me', 'practice')
    response.setHeader('X-Kaltura-Session', String(lastSession))
    allowAnyOrigin(response)
    try {
      const request = await readRequest(message)
      if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false })
      if (!request) response.writeHead(404).end()
      else if (message.method === 'OPTIONS') answerPreflight(response)
      else await answer(request, state, faults.next(request.params), response)
    } catch (failure) {
      giveUp(message, response, failure)
    }
  })
}

async function answer(
  request: ApiRequest,
  state: PracticeState,
  fault: FaultName | undefined,
  response: ServerResponse,
): Promise<void> {
  const format = formatOf(request.params)
  if (fault !== undefined && fault !== 'rate-limit') {
    await brokenAnswers[fault](response, () => ({
      contentType: format?.contentType ?? 'text/plain',
      body: format ? body(request, state, format, false) : '',
    }))
    return
  }
  if (!format) {
    // The server dies of an unknown format: no body, and the reason in a header.
    response.writeHead(400, { 'X-Kaltura-App': 'exiting on error - UNKNOWN_RESPONSE_FORMAT' }).end()
    return
  }
  const text = body(request, state, format, fault === 'rate-limit')
  response.writeHead(200, { 'Content-Type': format.contentType }).end(text)
}

function body(request: ApiRequest, state: PracticeState, format: AnswerFormat, blocked: boolean): string {
  const run = (call: Params) => dispatch(call, request, state, blocked)
  return isMultirequest(request.params)
    ? format.several(runEach(request.params, run))
    : format.one(outcomeOf(() => run(request.params)))
}

function outcomeOf(run: () => Outcome): Outcome {
  try {
    return run()
  } catch (failure) {
    return failure instanceof ApiException ? failure : new ApiException('INTERNAL_SERVERL_ERROR')
  }
}

/** The request could not be read (too large, or its sender went away), or the answer could not be sent. */
function giveUp(message: IncomingMessage, response: ServerResponse, failure: unknown): void {
  if (response.headersSent || message.destroyed) {
    response.destroy()
    return
  }
  response.writeHead(failure instanceof BodyTooLarge ? 413 : 400, { Connection: 'close' }).end()
}
