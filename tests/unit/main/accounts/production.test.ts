import { expect, it } from 'vitest'
import { PRACTICE_SERVICE_URL } from '../../../../src/contract/tokens'
import { openProduction } from '../../../../src/main/accounts/admin/production'
import type { TokenRecord } from '../../../../src/main/vault/record'

const all = [
  { id: 'production', name: 'Production', colour: 'red', production: true },
  { id: 'staging', name: 'Staging', colour: 'amber', production: false },
] as const
const real = 'https://www.kaltura.com'
const local = 'http://127.0.0.1:8080'

function open(held: { serviceUrl: string; partnerId: number; environmentId?: string }[]) {
  let version = 0
  const isProduction = openProduction(
    { of: ({ environmentId }) => all.find(({ id }) => id === environmentId) },
    { all: () => held as TokenRecord[], version: () => version },
  )
  const add = (serviceUrl: string, partnerId: number, environmentId: string) => {
    held.push({ serviceUrl, partnerId, environmentId })
    version++
  }
  return { isProduction, add }
}

it.each([
  [real, undefined, true],
  [local, undefined, false],
  [PRACTICE_SERVICE_URL, undefined, false],
  [real, 'staging', false],
  [local, 'production', true],
  [PRACTICE_SERVICE_URL, 'production', true],
  [real, 'gone', true],
])('a token of %s in %s: %s', (serviceUrl, environmentId, expected) => {
  expect(open([]).isProduction({ serviceUrl, partnerId: 1, environmentId })).toBe(expected)
})

it('goes by the other tokens of the account where a token is in no environment', () => {
  const { isProduction, add } = open([])
  const account = { serviceUrl: local, partnerId: 1 }
  expect(isProduction(account)).toBe(false)
  add(local, 2, 'production')
  expect(isProduction(account)).toBe(false)
  add(local, 1, 'staging')
  add(local, 1, 'production')
  expect(isProduction(account)).toBe(true)
  expect(isProduction({ ...account, environmentId: 'staging' })).toBe(false)
  add(real, 1, 'staging')
  expect(isProduction({ serviceUrl: real, partnerId: 1 })).toBe(false)
})
