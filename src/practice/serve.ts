import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type AnswerFormat, defaultFormat, formats } from './answer/formats'
import { ApiException } from './apiException'
import { dispatch } from './dispatch'
import { type ApiRequest, BodyTooLarge, readRequest } from './request/readRequest'
import type { PracticeState } from './state'

export interface ServeOptions {
  state: PracticeState
  /** How long every answer is held back, in milliseconds. */
  latencyMs: number
  /** The time in Unix milliseconds, for the `Date` header. */
  clock: () => number
}

/** The API behind HTTP. Not listening yet. */
export function createPracticeServer({ state, latencyMs, clock }: ServeOptions): Server {
  let lastSession = 100_000_000

  return createServer(async (message, response) => {
    lastSession += 1
    response.setHeader('Date', new Date(clock()).toUTCString())
    response.setHeader('X-Me', 'practice')
    response.setHeader('X-Kaltura-Session', String(lastSession))
    try {
      const request = await readRequest(message)
      if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false })
      if (request) answer(request, state, response)
      else response.writeHead(404).end()
    } catch (failure) {
      giveUp(message, response, failure)
    }
  })
}

function answer(request: ApiRequest, state: PracticeState, response: ServerResponse): void {
  const format = formats.get(String(request.params.get('format') ?? defaultFormat))
  if (!format) {
    // The server dies of an unknown format: no body, and the reason in a header.
    response.writeHead(400, { 'X-Kaltura-App': 'exiting on error - UNKNOWN_RESPONSE_FORMAT' }).end()
    return
  }
  response.writeHead(200, { 'Content-Type': format.contentType }).end(body(request, state, format))
}

function body(request: ApiRequest, state: PracticeState, format: AnswerFormat): string {
  try {
    return format.answer(dispatch(request, state))
  } catch (failure) {
    const known = failure instanceof ApiException
    return format.exception(known ? failure : new ApiException('INTERNAL_SERVERL_ERROR'))
  }
}

/** The request could not be read: too large, or its sender went away. */
function giveUp(message: IncomingMessage, response: ServerResponse, failure: unknown): void {
  if (response.headersSent || message.destroyed) {
    response.destroy()
    return
  }
  response.writeHead(failure instanceof BodyTooLarge ? 413 : 400, { Connection: 'close' }).end()
}
