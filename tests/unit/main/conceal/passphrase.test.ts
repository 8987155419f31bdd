import { describe, expect, it } from 'vitest'
import {
  checkNewAppPassphrase,
  deriveByScrypt,
  makeVerifier,
  matches,
} from '../../../../src/main/conceal/passphrase'

describe('what is kept of an app passphrase', () => {
  it('recognises it, by scrypt with 128 MB, however its accents are written, and nothing else', async () => {
    const verifier = await makeVerifier('mots de passé', deriveByScrypt)
    expect(verifier).toMatchObject({ v: 1, kdf: 'scrypt', N: 131_072, r: 8, p: 1 })
    expect(await matches('mots de passe\u0301', verifier, deriveByScrypt)).toBe(true)
    expect(await matches('mots de passe', verifier, deriveByScrypt)).toBe(false)
    expect(JSON.stringify(verifier)).not.toContain('mots')
  }, 60_000)

  it('has a salt of its own each time', async () => {
    const derive = async (_: string, salt: Buffer) => Buffer.concat([salt, salt])
    const [one, other] = await Promise.all([makeVerifier('same', derive), makeVerifier('same', derive)])
    expect(one.salt).not.toBe(other.salt)
    expect(one.salt).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('a new app passphrase', () => {
  it.each([
    ['1234567', '1234567', 'APP_PASSPHRASE_SHORT'],
    ['       8', '       8', 'APP_PASSPHRASE_SHORT'],
    ['🔑🔑🔑🔑', '🔑🔑🔑🔑', 'APP_PASSPHRASE_SHORT'],
    ['12345678', '12345679', 'PASSPHRASE_DIFFERS'],
    ['12345678', undefined, 'PASSPHRASE_DIFFERS'],
  ])('%j, then %j, is refused', (first, again, code) => {
    expect(() => checkNewAppPassphrase(first, again)).toThrow(code)
  })

  it('is taken as it was typed', () => {
    expect(checkNewAppPassphrase(' 1234 5678 ', ' 1234 5678 ')).toBe(' 1234 5678 ')
  })
})
