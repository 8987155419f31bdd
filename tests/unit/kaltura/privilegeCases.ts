import fc from 'fast-check'

/** The server's merge, row by row: token, requested, granted; `P` stands for what every session carries. */
export const mergeTable: readonly (readonly [token: string, requested: string, granted: string])[] = [
  ['', '', 'P'],
  ['list:*,setrole:123', 'setrole:999', 'P,list:*,setrole:123'],
  ['', 'edit:*,appid:myapp-example.com', 'P,appid:myapp-example.com'],
  ['', 'disableentitlement', 'P'],
  ['', 'urirestrict:/api_v3/*', 'P'],
  ['edit:*', 'edit:1_xyz', 'P,edit:1_xyz'],
  ['edit:1_a', 'edit:*', 'P,edit:1_a'],
  ['sview:*,list:*', 'sview:1_a/1_b,appId:x-y.com,foo', 'P,sview:1_a/1_b,list:*,appId:x-y.com,foo'],
  ['sessionid:G1', 'sessionid:G2', 'sessionid:1_abcd1234/G1,apptoken:1_abcd1234'],
  ['edit:*', ' edit:1_z', 'P,edit:*'],
  ['urirestrict:/api_v3/service/media/*', '', 'P,urirestrict:/api_v3/service/media/*'],
  ['list:*', 'list', 'P,list'],
]

export const appTokenId = '1_abcd1234'

export function expand(granted: string): string {
  return granted.replace(/^P/, `sessionid:${appTokenId},apptoken:${appTokenId}`)
}

const name = fc.constantFrom(
  ...['edit', 'list', 'sview', 'setrole', 'sessionid', 'apptoken', 'urirestrict', 'privacycontext'],
  ...['view', 'appid', 'appId', 'foo', 'bar', '7', '07', '123', '__proto__', 'constructor', '', 'Edit'],
  ...[' edit', 'edit ', '\tlist', 'list\0', '\u00a0list', ' foo', 'foo\x0B', 'é', '*'],
)
const value = fc.constantFrom('*', '1_a', '1_b', '', '/', '1_a/1_b', '*/1_a', 'x:y', '/api_v3/*', ' *', '0')
const piece = fc.oneof(
  name,
  fc.tuple(name, value).map(([each, of]) => `${each}:${of}`),
)

/** Privilege strings: mostly what people write, often what nobody should, sometimes noise. */
export const privilegeText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(',')) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...',:/* \t\0ae1'), maxLength: 16 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)
