import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { buildKsV1, encryptKsV2 } from '../../../src/kaltura'

/** Made up: no account has it. */
const SECRET = '5a'.repeat(16)

const word = fc.stringMatching(/^[a-z0-9@._:*-]{0,30}$/)

const fields = fc.record({
  partnerId: fc.integer({ min: 1, max: 9_999_999 }),
  expiry: fc.integer({ min: 1, max: 4_000_000_000 }),
  sessionType: fc.constantFrom(0, 2),
  userId: fc.oneof(
    word,
    fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[;\p{Cc}]/u.test(text)),
  ),
  privileges: fc.array(word, { maxLength: 8 }).map((names) => names.join(',')),
  masterPartnerId: fc.constant(''),
  additionalData: fc.constant(''),
})

export type GeneratedKs = { ks: string; version: 1 | 2; partnerId: number }

/** A KS of either version. */
export const anyKs: fc.Arbitrary<GeneratedKs> = fc
  .record({
    fields,
    version: fc.constantFrom(1 as const, 2 as const),
    seed: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  })
  .map(({ fields: of, version, seed }) => ({
    ks: version === 2 ? encryptKsV2(of, SECRET, Buffer.from(seed)) : buildKsV1(of, SECRET, '1700000000.1234'),
    version,
    partnerId: of.partnerId,
  }))

/** A v2 KS of this partner that no one else makes. */
export function freshKs(partnerId: number, privileges = 'list:*'): string {
  const expiry = 2_000_000_000
  const of = {
    partnerId,
    expiry,
    sessionType: 0,
    userId: 'jo',
    privileges,
    masterPartnerId: '',
    additionalData: '',
  }
  return encryptKsV2(of, SECRET, randomBytes(16))
}

const lines = (ks: string, width: number, lineEnd: string) =>
  (ks.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(lineEnd)

/** The ways in which a KS lies in a text. */
export const wrappings: Record<string, (ks: string) => string> = {
  bare: (ks) => ks,
  quoted: (ks) => `'${ks}'`,
  'as a parameter': (ks) => `https://www.kaltura.com/api_v3/service/media?ks=${ks}&format=1`,
  'url-encoded': (ks) => `ks=${encodeURIComponent(ks)}&format=1`,
  'url-encoded twice': (ks) => `ks=${encodeURIComponent(encodeURIComponent(ks))}&format=1`,
  'in a path': (ks) => `/p/1/playManifest/entryId/0_abc/ks/${encodeURIComponent(ks)}/a.m3u8`,
  'in JSON': (ks) => JSON.stringify({ ks, format: 1 }),
  'in JSON as PHP writes it': (ks) => JSON.stringify({ ks }).replaceAll('/', '\\/'),
  'in JSON with = escaped': (ks) =>
    JSON.stringify({ ks }).replaceAll('=', '\\u003d').replaceAll('+', '\\u002b'),
  'in JSON within JSON': (ks) => JSON.stringify({ text: JSON.stringify({ ks }).replaceAll('/', '\\/') }),
  'in XML': (ks) => `<xml><result><ks>${ks}</ks></result></xml>`,
  'in HTML': (ks) => `<input value="${ks.replaceAll('=', '&#61;').replaceAll('+', '&#x2B;')}">`,
  'in a command line': (ks) => `curl -s -d 'ks=${ks}' -d format=1 https://www.kaltura.com/api_v3`,
  'wrapped at 64': (ks) => lines(ks, 64, '\n'),
  'wrapped at 76 by Windows': (ks) => lines(ks, 76, '\r\n'),
  'wrapped and indented': (ks) => lines(ks, 60, '\n    '),
  'wrapped by a shell': (ks) => lines(ks, 70, '\\\n'),
  'wrapped in a JSON string': (ks) => JSON.stringify({ body: lines(ks, 64, '\n') }),
  'wrapped and url-encoded': (ks) => lines(ks, 64, '%0A').replaceAll('=', '%3D'),
  'behind Bearer': (ks) => `Authorization: Bearer ${ks}\r\nHost: www.kaltura.com`,
  'in base64': (ks) => Buffer.from(JSON.stringify({ ks, format: 1 })).toString('base64'),
  'in base64, wrapped': (ks) =>
    lines(Buffer.from(`{"result":{"ks":"${ks}"}}`).toString('base64'), 76, '\r\n'),
  'in base64 twice': (ks) => Buffer.from(Buffer.from(`ks=${ks}`).toString('base64')).toString('base64'),
}

export const wrapping = fc.constantFrom(...Object.keys(wrappings))

/** Words that a KS of version 1 could begin with. */
const likeABeginning = fc.constantFrom('MjA0', 'MjA0MWFi', 'MjA0 MWFi', 'MjA0\nMWFi', '2041')

/** Text that stands around something, kept apart from it. */
export const around = fc
  .tuple(
    fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.tuple(fc.string({ maxLength: 20 }), likeABeginning).map((two) => two.join(' ')),
    ),
    fc.constantFrom(' ', '\n', '": "', ', '),
  )
  .map(([text, edge]) => ({ before: `${text}${edge}`, after: `"${edge}${text}` }))
