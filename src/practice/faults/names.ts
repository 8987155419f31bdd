/** Ways in which an answer can go wrong on purpose, and what each does. */
export const faultNames = {
  reset: 'the connection is reset instead of an answer',
  'half-body': 'the answer breaks off halfway',
  html: 'a page for people, with status 200, as a captive portal sends it',
  'content-type': 'the right answer under the wrong content type',
  huge: 'an answer of 100 MB',
  'slow-drip': 'the right answer, letter by letter over a minute or more',
  redirect: 'a redirect to another address',
  'http-500': 'status 500 and a page for people',
  'rate-limit': "the API's own refusal of too many calls, ACTION_BLOCKED",
} as const

export type FaultName = keyof typeof faultNames

export function isFaultName(text: string): text is FaultName {
  return Object.hasOwn(faultNames, text)
}
