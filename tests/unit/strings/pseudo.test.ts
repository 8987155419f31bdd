import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/strings/en'
import { formatLocaleFor, localeIn } from '../../../src/strings/locale'
import { pseudo, type Texts } from '../../../src/strings/pseudo'

type Named = [name: string, text: string]
const flat = (texts: Texts | readonly string[], at = ''): Named[] =>
  Object.entries(texts).flatMap(([name, value]): Named[] =>
    typeof value === 'string' ? [[`${at}${name}`, value]] : flat(value, `${at}${name}.`),
  )
const kept = /\{\{.*?\}\}|<\/?\w+\/?>/g
const keptParts = (text: string) => text.match(kept) ?? []

const english = flat(en)
const longer = new Map(flat(pseudo(en, 'en-XA')))
const turned = new Map(flat(pseudo(en, 'ar-XB')))

describe('the pseudo-languages', () => {
  it('leave English as it is', () => expect(pseudo(en, 'en')).toBe(en))

  it('change every text and keep what is filled in', () => {
    expect(english.length).toBeGreaterThan(300)
    for (const [name, text] of english) {
      const long = longer.get(name) ?? ''
      expect(long, name).toMatch(/^\[.*\]$/su)
      expect(keptParts(long), name).toEqual(keptParts(text))
      expect(long.replace(kept, ''), name).not.toMatch(/[a-z]/i)
    }
    for (const [name, text] of turned) {
      const source = name.replace(/_(?:zero|two|few|many)$/, '_other')
      expect(keptParts(text), name).toEqual(keptParts(english.find(([known]) => known === source)?.[1] ?? ''))
      expect(text, name).toContain('\u202e')
    }
  })

  it('make texts a third longer', () => {
    const length = (texts: Iterable<string>) => [...texts].join('').length
    expect(length(longer.values()) / length(english.map(([, text]) => text))).toBeGreaterThan(1.3)
  })

  it('have a plural for every number', async () => {
    for (const lng of ['en-XA', 'ar-XB'] as const) {
      const i18n = createInstance({
        lng,
        initAsync: false,
        resources: { [lng]: { translation: pseudo(en, lng) } },
      })
      await i18n.init()
      for (const count of [0, 1, 2, 3, 11, 100])
        expect(i18n.t('status.held', { count })).not.toBe('status.held')
    }
  })
})

describe('the language of a process', () => {
  it.each([
    [{}, 'en'],
    [{ process: { env: {} } }, 'en'],
    [{ process: { env: { KSMITH_LOCALE: 'en-XA' } } }, 'en-XA'],
    [{ process: { env: { KSMITH_LOCALE: 'xx' } } }, 'en'],
    [{ location: { search: '?locale=ar-XB' } }, 'ar-XB'],
    [{ location: { search: '?locale=<b>' } }, 'en'],
    [{ location: { search: '' }, process: { env: { KSMITH_LOCALE: 'en-XA' } } }, 'en'],
  ] as const)('%j is %s', (surroundings, expected) => expect(localeIn(surroundings)).toBe(expected))

  it('writes numbers and dates as the system does, where that is of the same language', () => {
    expect(formatLocaleFor('en', 'en-GB')).toBe('en-GB')
    expect(formatLocaleFor('en', 'de-AT')).toBe('en')
    expect(formatLocaleFor('ar-XB', 'en-GB')).toBe('ar-XB')
  })
})
