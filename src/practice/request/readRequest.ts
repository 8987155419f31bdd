import type { IncomingMessage } from 'node:http'
import { overlay, type Params, paramsOf, paramsOfPairs } from './params'

/** A request as the API sees it, wherever each parameter came from. */
export interface ApiRequest {
  params: Params
  /** Path and query as they came: what `urirestrict` is matched against. */
  uri: string
  clientIp: string
}

/** The body was larger than anything this API takes. */
export class BodyTooLarge extends Error {}

/**
 * Reads the parameters of a request: from the body, overlaid with those of the query and of the path
 * (`/api_v3/service/x/action/y/name/value`). `undefined` when the path is not the API's.
 */
export async function readRequest(message: IncomingMessage): Promise<ApiRequest | undefined> {
  const uri = message.url ?? '/'
  const url = new URL(uri, 'http://practice')
  const path = /^\/+api_v3(?:\/+index\.php)?(?:\/(.*))?$/.exec(url.pathname)
  if (!path) return undefined
  const inUrl = overlay(paramsOfPairs(url.searchParams), pathParams(path[1] ?? ''))
  const inBody = await bodyParams(message.headers['content-type'] ?? '', await readBytes(message))
  return { params: overlay(inBody, inUrl), uri, clientIp: message.socket.remoteAddress ?? '' }
}

function pathParams(path: string): Params {
  const parts = path.split('/').filter((part) => part !== '')
  const pairs: [string, string][] = []
  for (let index = 0; index + 1 < parts.length; index += 2) {
    pairs.push([decode(parts[index]), decode(parts[index + 1])])
  }
  return paramsOfPairs(pairs)
}

function decode(part = ''): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** JSON counts only under exactly this content type: with a charset behind it the body is not looked at. */
async function bodyParams(contentType: string, body: Buffer): Promise<Params> {
  if (contentType === 'application/json') return jsonParams(body.toString().trim())
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    return paramsOfPairs(new URLSearchParams(body.toString()))
  }
  return /^multipart\/form-data\b/i.test(contentType) ? partParams(contentType, body) : new Map()
}

/** The fields of a multipart form; files are left out, since nothing here takes one. */
async function partParams(contentType: string, body: Buffer): Promise<Params> {
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
    return paramsOfPairs(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
  } catch {
    return new Map()
  }
}

function jsonParams(body: string): Params {
  if (!body.startsWith('{') || !body.endsWith('}')) return new Map()
  try {
    return paramsOf(JSON.parse(body))
  } catch {
    return new Map()
  }
}

async function readBytes(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > largestBody) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const largestBody = 1024 * 1024
