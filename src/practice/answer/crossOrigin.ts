import type { ServerResponse } from 'node:http'

/** Lets pages of any origin call, as the API does: a KS is what opens it, never a cookie. */
export function allowAnyOrigin(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Access-Control-Expose-Headers', 'Content-Length, Date, X-Kaltura-Session, X-Me')
}

/** Answers a browser that asks beforehand. */
export function answerPreflight(response: ServerResponse): void {
  response
    .writeHead(200, {
      'Access-Control-Allow-Methods': 'POST, GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'Content-Type, Range, Cache-Control, X-Kaltura-Session',
    })
    .end()
}
