import { createHash, randomBytes } from 'node:crypto'
import { bench, describe } from 'vitest'
import { scrub } from '../../src/kaltura/scrub'
import { fingerprint } from '../../src/main/vault/fingerprint'
import { freshKs } from '../unit/kaltura/ksInText'

/** Characters of each text. */
const SIZE = 10 * 1024 * 1024

const held = new Set(Array.from({ length: 2_000 }, (_, n) => fingerprint(`made up ${n}`)))
const repeated = (line: (n: number) => string) => {
  const lines: string[] = []
  for (let n = 0, size = 0; size < SIZE; n++) {
    lines.push(line(n))
    size += lines.at(-1)?.length ?? 0
  }
  return lines.join('')
}
const request = (n: number, ks: string) =>
  `2026-11-20 10:11:12.${n} INFO POST /api_v3/service/media/action/list?partnerId=12345&page=${n}${ks} 200 etag=${randomBytes(16).toString('hex')} {"id":"0_abcd1234","name":"An entry, number ${n}","description":"Lorem ipsum dolor sit amet, consectetur adipisici elit"}\n`
const body = () => randomBytes(60_000).toString('base64')

const texts = {
  'a log without secrets': repeated((n) => request(n, '')),
  'a log with a KS in every hundredth line': repeated((n) =>
    request(n, n % 100 === 0 ? `&ks=${freshKs(12345)}` : ''),
  ),
  'a log with a KS in every line': repeated((n) => request(n, `&ks=${freshKs(12345)}`)),
  'an HTTP archive with pictures': repeated(
    (n) =>
      `{"request":{"headers":[{"name":"Cookie","value":"a=${n}"}],"queryString":[{"name":"ks","value":"${freshKs(1)}"}]},"response":{"content":{"encoding":"base64","text":"${body()}"}}},\n`,
  ),
}

// the yardstick: one pass over as many characters, so that ratios can be compared between machines
describe('10 MB', () => {
  const options = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 }
  bench(
    'a SHA-256 of it, as the yardstick',
    () => void createHash('sha256').update(texts['a log without secrets']).digest(),
    options,
  )
  for (const [name, text] of Object.entries(texts)) {
    bench(`scrubbed: ${name}`, () => void scrub(text, { fingerprint, held }), options)
  }
})
