import type { Locale } from './locale'

/** Texts by name, in groups; a list where the number of sentences is the translator's. */
export type Texts = { readonly [name: string]: string | readonly string[] | Texts }

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = [...'áƀçđéƒǧĥíĵķłɱñóƥɋŕšťúṽŵẋýžÁɃÇĐÉƑǦĤÍĴĶŁṀÑÓƤɊŔŠŤÚṼŴẊÝŽ']

/** What is not for translators: values to be filled in, and tags. */
const kept = /(\{\{.*?\}\}|<\/?\w+\/?>)/

/** Every letter with an accent, vowels twice: about as long as German or Finnish. */
const accent = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const other = accented[plain.indexOf(letter)] ?? letter
    return 'aeiou'.includes(letter) ? other.repeat(2) : other
  })

/** Every word from right to left, so that the words stand in that order too. */
const turn = (text: string) => text.replace(/[^\s]+/g, (word) => `\u202e${word}\u202c`)

const around = (text: string, change: (part: string) => string) =>
  text
    .split(kept)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')

const changes = {
  'en-XA': (text: string) => `[${around(text, accent)}]`,
  'ar-XB': (text: string) => around(text, turn),
}

/** A pseudo-language out of the English texts, which are left as they are for English itself. */
export function pseudo(texts: Texts, locale: Locale): Texts {
  if (locale === 'en') return texts
  const change = changes[locale]
  const changed = Object.entries(texts).flatMap(([name, value]): [string, Texts[string]][] => {
    if (typeof value !== 'string') {
      return [[name, Array.isArray(value) ? value.map(change) : pseudo(value as Texts, locale)]]
    }
    const text = change(value)
    const stem = /^(.*)_other$/.exec(name)?.[1]
    if (stem === undefined || locale !== 'ar-XB') return [[name, text]]
    return ['zero', 'two', 'few', 'many', 'other'].map((plural) => [`${stem}_${plural}`, text])
  })
  return Object.fromEntries(changed)
}
