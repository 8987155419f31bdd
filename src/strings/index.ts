import { createInstance, type i18n as I18next } from 'i18next'
import { en } from './en'
import { formatLocale, locale } from './locale'
import { pseudo } from './pseudo'
import type { GroupArguments, ListArguments, NamesIn, TextArguments } from './typed'

export { formatLocale, LOCALE_PARAMETER, type Locale, locale } from './locale'
export type { Known, NamesIn, PartArguments, TagsOf, ValuesOf } from './typed'

const language = new Intl.Locale(formatLocale).baseName
const isRightToLeft = createInstance().dir(locale) === 'rtl'

/** i18next with the one language of this process, under the name by which its numbers and plurals are formed. */
export const i18n: I18next = createInstance({
  lng: language,
  resources: { [language]: { translation: pseudo(en, locale) } },
  initAsync: false,
  load: 'currentOnly',
  fallbackLng: false,
  nsSeparator: false,
  returnNull: false,
  interpolation: { escapeValue: false },
})
void i18n.init()
const number = new Intl.NumberFormat(formatLocale)
// i18next's own keeps a formatter for every set of values it ever saw
i18n.services.formatter?.add('number', formatNumber)

/** Whether the language is written from left to right or from right to left. */
export const direction = isRightToLeft ? 'rtl' : 'ltr'

type Values = Record<string, string | number>

/** Ids and names are mostly Latin: among words from right to left each keeps the order of its own characters. */
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `\u2068${value}\u2069` : value,
    ]),
  )

// what is filled in is a person's text or a server's: nothing in it means anything to i18next
const look = (name: string, values: Values = {}, more?: { returnObjects: true }) =>
  i18n.t(name, {
    ...more,
    ...('count' in values && { count: Number(values.count) }),
    replace: isRightToLeft ? isolated(values) : values,
    nest: false,
  })

/**
 * A text by its name (`status.clipboard.cleared`), with its values filled in. A plural is asked for without `_one` and
 * `_other` and takes a `count`. A wrong name and a missing value are errors of the compiler.
 */
export function t<const Name extends string>(name: Name, ...values: TextArguments<Name>): string {
  return look(name, values[0] as Values | undefined)
}

/** The sentences of a list, with their values filled in. */
export function list<const Name extends string>(name: Name, ...values: ListArguments<Name>): string[] {
  return look(name, values[0] as Values | undefined, { returnObjects: true }) as unknown as string[]
}

/**
 * The text of a group that belongs to a name from outside, such as a server's code.
 *
 * @param otherwise the name of the text for everything that the group has no text for
 */
export function pick<const Group extends string>(
  group: Group,
  name: string | undefined,
  otherwise: NamesIn<Group>,
  ...values: GroupArguments<Group>
): string {
  const texts: object = i18n.getResource(language, 'translation', group)
  const found = name !== undefined && Object.hasOwn(texts, name) ? name : otherwise
  return look(`${group}.${found}`, values[0] as Values | undefined)
}

/** Everything in a group, with its values filled in; for groups of which all have the same parts. */
export function texts(group: string, values?: Values): object {
  return look(group, values, { returnObjects: true }) as unknown as object
}

const lists = {
  unit: new Intl.ListFormat(formatLocale, { type: 'unit' }),
  conjunction: new Intl.ListFormat(formatLocale, { type: 'conjunction' }),
}

/**
 * Several things as the language lists them: `a, b, c`.
 *
 * @param type `conjunction` within a sentence: `a, b, and c`
 */
export function listed(items: readonly string[], type: keyof typeof lists = 'unit'): string {
  return lists[type].format(items)
}

/** A number as it is written in the language: 12,000. */
export function formatNumber(value: number): string {
  return number.format(value)
}
