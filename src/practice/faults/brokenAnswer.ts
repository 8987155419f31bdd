import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { FaultName } from './names'

/** The answer that would have been sent. */
export interface RightAnswer {
  contentType: string
  body: string
}

/**
 * Answers a request wrongly. Some faults need the right answer to spoil, and so let the action happen; the
 * others do not ask for it.
 */
export type BrokenAnswer = (response: ServerResponse, rightAnswer: () => RightAnswer) => void | Promise<void>

/** All but the rate limit, which the API itself answers. */
export const brokenAnswers: Record<Exclude<FaultName, 'rate-limit'>, BrokenAnswer> = {
  reset(response) {
    response.socket?.resetAndDestroy()
  },

  'half-body'(response, rightAnswer) {
    const { contentType, body } = rightAnswer()
    const bytes = Buffer.from(body)
    response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': bytes.length })
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy())
  },

  html(response) {
    asStranger(response)
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(page('Sign in to continue'))
  },

  'content-type'(response, rightAnswer) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(rightAnswer().body)
  },

  async huge(response) {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    await pipeline(Readable.from(hugeList()), response)
  },

  async 'slow-drip'(response, rightAnswer) {
    const { contentType, body } = rightAnswer()
    const bytes = Buffer.from(body)
    response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': bytes.length })
    const everyMs = Math.max(leastDripMs, Math.ceil(wholeDripMs / bytes.length))
    for (const byte of bytes) {
      if (response.destroyed) return
      response.write(Buffer.of(byte))
      await pause(everyMs, undefined, { ref: false })
    }
    response.end()
  },

  redirect(response) {
    asStranger(response).writeHead(302, { Location: '/elsewhere' }).end()
  },

  'http-500'(response) {
    response
      .writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(page('500 Internal Server Error'))
  },
}

/** Something between client and server answers: it does not know the server's own headers. */
function asStranger(response: ServerResponse): ServerResponse {
  for (const name of response.getHeaderNames()) if (name !== 'date') response.removeHeader(name)
  return response
}

function page(title: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
}

/** A list of zeros, 100 MB long, in pieces. It is JSON, so that its size alone is what is wrong with it. */
function* hugeList(): Generator<Buffer> {
  const piece = Buffer.from('0,'.repeat(32_768))
  yield Buffer.from('[')
  for (let size = 0; size < hugeBytes; size += piece.length) yield piece
  yield Buffer.from('0]')
}

const hugeBytes = 100 * 1024 * 1024
const leastDripMs = 200
const wholeDripMs = 60_000
