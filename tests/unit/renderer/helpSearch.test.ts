import { describe, expect, it } from 'vitest'
import type { Help } from '../../../src/help/model'
import { openSearch } from '../../../src/renderer/help/search'

const words = (text: string) => ({ kind: 'paragraph' as const, parts: [{ kind: 'text' as const, text }] })
const help: Help = {
  groups: [],
  pages: [
    {
      name: 'keychain',
      title: 'The keychain',
      blocks: [
        words('Where secrets lie.'),
        { kind: 'heading', level: 2, anchor: 'linux', text: 'Linux' },
        words(`A Secret Service is needed. ${'More is said here. '.repeat(20)} In the end comes KWallet.`),
      ],
    },
    {
      name: 'clock',
      title: 'The clock',
      blocks: [{ kind: 'table', head: [], rows: [[[{ kind: 'code', text: 'timedatectl' }]]] }],
    },
  ],
}
const search = openSearch(help)
const places = (text: string) => search(text).map(({ place }) => place)

describe('the search over the help', () => {
  it('finds a section by words of its heading, its text or a table', () => {
    expect(places('linux')).toEqual(['keychain#linux'])
    expect(places('secrets lie')).toContain('keychain')
    expect(places('timedatectl')).toEqual(['clock'])
  })

  it('finds beginnings of words, and forgives a slip', () => {
    expect(places('kwal')).toEqual(['keychain#linux'])
    expect(places('timedatctl')).toEqual(['clock'])
  })

  it('wants all words, and says nothing where there is nothing', () => {
    expect(places('linux timedatectl')).toEqual([])
    expect(places('xyzzy')).toEqual([])
    expect(places('')).toEqual([])
  })

  it('shows the place where the words stand, and not much more', () => {
    const [finding] = search('kwallet')
    expect(finding?.excerpt).toContain('KWallet')
    expect(finding?.excerpt.length).toBeLessThan(140)
    expect(finding?.heading).toBe('Linux')
    expect(finding?.page).toBe('The keychain')
  })
})
