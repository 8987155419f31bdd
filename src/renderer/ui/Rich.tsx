import type { ReactElement } from 'react'
import { Trans } from 'react-i18next'
import { i18n, type Known, type TagsOf, type ValuesOf } from '../../strings'

type RichProps<Name extends string> = {
  /** the name of the text */
  text: Known<Name>
  /** an element for each tag of the text, without children: the text has them */
  parts: Record<TagsOf<Name>, ReactElement>
} & ([keyof ValuesOf<Name>] extends [never] ? { values?: never } : { values: ValuesOf<Name> })

/** A text with elements in it: `Read <guide>how</guide> first` with `parts={{ guide: <Link … /> }}`. */
export function Rich<const Name extends string>({ text, parts, values }: RichProps<Name>) {
  return <Trans i18n={i18n} i18nKey={text} components={parts} {...(values && { values })} />
}
