import type { en } from './en'

/*
 * Types of the names of texts and of what has to be filled in. They look a name up part by part. i18next's own build a
 * union of all names, which takes the compiler half a minute with as many texts as an app has.
 */

type English = typeof en

/** What a name that does not exist leads to. */
type Missing = { readonly missing: true }

/** What lies at a name, or at a plural's name without `_one` and `_other`. */
type At<Tree, Name extends string> = Name extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? At<Tree[Head], Rest>
    : Missing
  : Name extends keyof Tree
    ? Tree[Name]
    : `${Name}_other` extends keyof Tree
      ? `{{count, number}}` | Tree[`${Name}_other`] | Tree[`${Name}_one` & keyof Tree]
      : Missing

/** `file` and `count, number` out of `… {{file}} … {{count, number}} …` */
type Slots<Text> = Text extends `${string}{{${infer Slot}}}${infer Rest}` ? Slot | Slots<Rest> : never
type Bare<Slot extends string> = Slot extends `${infer Name}, number` ? Name : Slot
/** Numbers that are written as the language does, and what is put in as it is. */
type Filled<Text> = {
  [Slot in Slots<Text> as Bare<Slot>]: Slot extends `${string}, number` ? number : string | number
}

/** The rest of the arguments after a name: what has to be filled in, nothing, or an error of the compiler. */
type ArgumentsFor<Found, Wanted> = [Found] extends [Wanted]
  ? FillingIn<Found extends readonly (infer Text)[] ? Text : Found>
  : [problem: { 'there is no such text': Found }]
type FillingIn<Text> = [Slots<Text>] extends [never] ? [] : [values: Filled<Text>]

/** What follows the name of a text. */
export type TextArguments<Name extends string> = ArgumentsFor<At<English, Name>, string>
/** What follows the name of a list of texts. */
export type ListArguments<Name extends string> = ArgumentsFor<At<English, Name>, readonly string[]>
/** What follows the name of a group of texts and the name of the one that stands in for others. */
export type GroupArguments<Name extends string> = FillingIn<TextsOf<At<English, Name>>>
type TextsOf<Group> = Group[keyof Group]
/** What follows the name of a group of which some parts are read. */
export type PartArguments<Name extends string, Part extends string> = FillingIn<
  PartsOf<At<English, Name>, Part>
>
type PartsOf<Group, Part extends string> = Group extends unknown ? LinesOf<Group[Part & keyof Group]> : never
type LinesOf<Texts> = Texts extends readonly (infer Text)[] ? Text : Texts
/** The names in a group. */
export type NamesIn<Name extends string> = keyof At<English, Name> & string

type LastTag<Text> = Text extends `${string}<${infer Rest}` ? LastTag<Rest> : Text
/** `b` and `key` out of `… <b>…</b> … <key/> …` */
type Tags<Text> = Text extends `${string}</${infer Tag}>${infer Rest}` ? Tag | Tags<Rest> : never
type SingleTags<Text> = Text extends `${infer Before}/>${infer Rest}`
  ? LastTag<Before> | SingleTags<Rest>
  : never

/** The name itself where there is a text of that name. */
export type Known<Name extends string> = At<English, Name> extends string ? Name : never
/** The tags of a text, each of which needs an element. */
export type TagsOf<Name extends string> = Tags<At<English, Name>> | SingleTags<At<English, Name>>
/** What has to be filled into a text with tags. */
export type ValuesOf<Name extends string> = Filled<At<English, Name>>
