import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockOf, openAge, sealAge } from '../../../../src/main/backup/age'

const bytes = (text: string) => new TextEncoder().encode(text)
const failure = async (attempt: Promise<unknown>) => {
  try {
    await attempt
  } catch (error) {
    return (error as { failure?: { code: string } }).failure?.code
  }
  return 'none'
}
/** cheap guesses are good enough here */
const FAST = 2
const identity = await generateX25519Identity()
const recipient = await identityToRecipient(identity)

describe('an age file', () => {
  it('opens with its passphrase, and with its identity', async () => {
    const byPassphrase = bytes(await sealAge('content', { passphrase: 'made up words' }, FAST))
    expect(await openAge(byPassphrase, { passphrase: 'made up words' })).toBe('content')
    expect(lockOf(byPassphrase)).toBe('passphrase')
    const byRecipient = bytes(await sealAge('content', { recipient }))
    expect(await openAge(byRecipient, { identity })).toBe('content')
    expect(lockOf(byRecipient)).toBe('recipient')
  })

  it('opens when it is not armored, and with line breaks of another system around', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    expect(await openAge(await encrypter.encrypt('binary'), { identity })).toBe('binary')
    const armored = await sealAge('dos', { recipient })
    expect(await openAge(bytes(`\n${armored.replaceAll('\n', '\r\n')}\r\n`), { identity })).toBe('dos')
  })

  it('takes the work that the age command takes', async () => {
    const sealed = await sealAge('x', { passphrase: 'made up words' })
    const { armor } = await import('age-encryption')
    expect(Buffer.from(armor.decode(sealed)).toString('latin1')).toMatch(/^-> scrypt \S+ 18$/m)
    const decrypter = new Decrypter()
    decrypter.addPassphrase('made up words')
    expect(await decrypter.decrypt(armor.decode(sealed), 'text')).toBe('x')
  })

  it('brings back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await openAge(bytes(await sealAge(text, { recipient })), { identity })).toBe(text)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a file that is not what it should be', () => {
  it.each([
    ['nothing', ''],
    ['something else', '{"format":"other"}'],
    ['another armor', '-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----'],
    ['another version of age', 'age-encryption.org/v9\n-> X25519 abc\n'],
  ])('is foreign: %s', async (_, text) => {
    expect(await failure(openAge(bytes(text), { passphrase: 'made up words' }))).toBe('BACKUP_FOREIGN')
  })

  it('says when the key is the wrong one', async () => {
    const file = bytes(await sealAge('content', { passphrase: 'made up words' }, FAST))
    expect(await failure(openAge(file, { passphrase: 'made up word' }))).toBe('BACKUP_WRONG_KEY')
    expect(await failure(openAge(file, { identity }))).toBe('BACKUP_WRONG_KEY')
    expect(await failure(openAge(file, { identity: 'AGE-SECRET-KEY-1XYZ' }))).toBe('BACKUP_WRONG_KEY')
    const other = bytes(await sealAge('content', { recipient }))
    expect(await failure(openAge(other, { identity: await generateX25519Identity() }))).toBe(
      'BACKUP_WRONG_KEY',
    )
  })

  it('says that it is cut, wherever the cut is', async () => {
    const armored = await sealAge('content '.repeat(500), { recipient })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 40, max: armored.trim().length - 1 }), async (length) => {
        expect(await failure(openAge(bytes(armored.slice(0, length)), { identity }))).toBe('BACKUP_CUT')
      }),
      { numRuns: 40 },
    )
  })

  it('says that it was changed, or what it was taken for, wherever a byte is another one', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    const sealed = await encrypter.encrypt('content '.repeat(50))
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (place) => {
        const changed = sealed.slice()
        changed[place] = (changed[place] ?? 0) ^ 1
        const code = await failure(openAge(changed, { identity }))
        expect(['BACKUP_CHANGED', 'BACKUP_FOREIGN', 'BACKUP_WRONG_KEY', 'BACKUP_CUT']).toContain(code)
        // the sealed content itself
        if (place > 250) expect(code).toBe('BACKUP_CHANGED')
      }),
      { numRuns: 100 },
    )
  })

  it('does not take a recipient that is none', async () => {
    for (const wrong of ['', 'age1', identity, `${recipient}x`]) {
      expect(await failure(sealAge('x', { recipient: wrong }))).toBe('INVALID_RECIPIENT')
    }
  })
})
