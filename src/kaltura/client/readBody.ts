import { KalturaError } from '../errors'
import type { Deadline } from './deadline'
import type { FetchedResponse } from './fetch'

/**
 * Reads an answer's body as text, never holding more than the cap: the count runs while the bytes come in
 * (after decompression), whatever `Content-Length` promises.
 *
 * @param maxBytes the largest body accepted
 * @throws KalturaError `ANSWER_TOO_LARGE`, or `ANSWER_NOT_JSON` for bytes that are no UTF-8
 */
export async function readBody(
  response: FetchedResponse,
  maxBytes: number,
  deadline: Deadline,
): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await deadline.guard(reader.read())
      if (done || !value) break
      size += value.byteLength
      if (size > maxBytes) throw new KalturaError('ANSWER_TOO_LARGE')
      chunks.push(value)
    }
  } catch (failure) {
    reader.cancel().catch(() => {})
    throw failure
  }
  return decode(chunks)
}

function decode(chunks: Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new KalturaError('ANSWER_NOT_JSON')
  }
}
