/**
 * The languages the app can speak. `en-XA` and `ar-XB` are made from English at run time, for testing: the first is
 * accented, bracketed and a third longer; the second runs from right to left and has all six Arabic plurals.
 */
export const locales = ['en', 'en-XA', 'ar-XB'] as const
export type Locale = (typeof locales)[number]

/** The name by which main tells a page its language, in the page's URL. */
export const LOCALE_PARAMETER = 'locale'

type Surroundings = {
  location?: { search: string }
  process?: { env: Record<string, string | undefined> }
}

/** What was asked for: of a page by its URL, of every other process by the environment. */
function asked({ location, process }: Surroundings): string | null | undefined {
  return location ? new URLSearchParams(location.search).get(LOCALE_PARAMETER) : process?.env.KSMITH_LOCALE
}

/** The language asked for, where it is one that we have; English otherwise. */
export function localeIn(surroundings: Surroundings): Locale {
  const name = asked(surroundings)
  return locales.find((known) => known === name) ?? 'en'
}

/** The language of this process, settled before its first word and for as long as it runs. */
export const locale = localeIn(globalThis as Surroundings)

/**
 * The locale for numbers and dates, to be given to everything of `Intl`: the system's own where it is of the same
 * language (British dates beside English words), else the language's.
 */
export const formatLocale = formatLocaleFor(locale, new Intl.NumberFormat().resolvedOptions().locale)

/** @param system the locale that `Intl` takes when it is given none */
export function formatLocaleFor(words: Locale, system: string): string {
  const languageOf = (tag: string) => new Intl.Locale(tag).language
  if (languageOf(system) === languageOf(words)) return system
  return words
}
