import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { claimLinks, linkIn, linkTo, openLinks, parseLink } from '../../../../src/main/shell/links'

const ID = '0b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8'

describe('a link', () => {
  it('names a token, however the scheme and the id are spelled', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.boolean(), fc.constantFrom('', '/'), (id, loud, end) => {
        const text = `${linkTo(id)}${end}`
        expect(parseLink(loud ? text.toUpperCase() : text)).toEqual({ kind: 'token', id })
      }),
    )
  })

  it.each([
    'ksmith:',
    'ksmith://',
    'ksmith://token/',
    'ksmith://token/../..',
    `ksmith://token/${ID}/mint`,
    `ksmith://token/${ID}?mint=1`,
    `ksmith://token/${ID}#x`,
    `ksmith://token//${ID}`,
    `ksmith://token/%30b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8`,
    `ksmith://mint/${ID}`,
    `ksmith://user@token/${ID}`,
    `ksmith://token:80/${ID}`,
    `ksmith://token/${ID}\n`,
    `ksmith:token/${ID}`,
    `ksmith://token/${'a'.repeat(100_000)}`,
  ])('of another shape names nothing: %#', (text) => {
    expect(parseLink(text)).toEqual({ kind: 'unknown' })
  })

  it.each([
    `ksmith-app://inventory/inventory.html`,
    `ksmith-app://token/${ID}`,
    ` ksmith://token/${ID}`,
    'https://x/',
    '',
    '--ksmith:',
  ])('is not %j: the scheme of our own pages is another one', (text) => {
    expect(parseLink(text)).toBeUndefined()
  })

  it('is never more than a token or nothing, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (one, other) => {
        for (const text of [one, `ksmith:${one}`, `ksmith://token/${other}`, `ksmith://${one}/${ID}`]) {
          const link = parseLink(text)
          if (link?.kind === 'token')
            expect(text.toLowerCase()).toMatch(/^ksmith:\/\/token\/[0-9a-f-]{36}\/?$/)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is found among the arguments of a start', () => {
    expect(linkIn(['ksmith', '--hidden', linkTo(ID)])).toEqual({ kind: 'token', id: ID })
    expect(linkIn(['/opt/KSmith/ksmith', '--user-data-dir=/x'])).toBeUndefined()
  })

  it('waits until somebody takes it, once, and the last one counts', () => {
    const app = new EventEmitter()
    const links = openLinks(app as never)
    const preventDefault = vi.fn()
    app.emit('open-url', { preventDefault }, 'ksmith://nothing')
    expect(preventDefault).toHaveBeenCalled()
    links.open(parseLink(linkTo(ID)))
    const heard = vi.fn()
    links.follow(heard)
    expect(links.take(() => true)).toEqual({ id: ID })
    expect(links.take(() => true)).toBeUndefined()
    app.emit('open-url', { preventDefault }, linkTo(ID))
    expect(heard).toHaveBeenCalledOnce()
    expect(links.take(() => false)).toEqual({})
    expect(links.open(undefined)).toBe(false)
  })

  it('is claimed by an installed app only, and can carry no switch', () => {
    const setAsDefaultProtocolClient = vi.fn(() => true)
    claimLinks({ isPackaged: false, setAsDefaultProtocolClient }, 'win32', 'C:\\KSmith.exe')
    expect(setAsDefaultProtocolClient).not.toHaveBeenCalled()
    claimLinks({ isPackaged: true, setAsDefaultProtocolClient }, 'win32', 'C:\\KSmith.exe')
    claimLinks({ isPackaged: true, setAsDefaultProtocolClient }, 'darwin', '/Applications/KSmith')
    expect(setAsDefaultProtocolClient.mock.calls).toEqual([['ksmith', 'C:\\KSmith.exe', ['--']], ['ksmith']])
  })
})
