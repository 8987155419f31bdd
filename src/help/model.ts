/** A place in the help: a page's name, or the name and the anchor of one of its headings, as in `keychain#linux`. */
export type HelpPlace = string

/** A piece of a sentence. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong'; parts: Inline[] }
  | { kind: 'link'; to: HelpPlace; parts: Inline[] }
  /** an address outside of the app: shown to be copied, never opened */
  | { kind: 'address'; url: string; parts: Inline[] }

/** A part of a page, from top to bottom. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; anchor: string; text: string }
  | { kind: 'paragraph'; parts: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Block[][] }
  | { kind: 'note'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }

export type HelpPage = { name: string; title: string; blocks: Block[] }

/** Pages that belong together, in the order of the contents. */
export type HelpGroup = { title: string; pages: { name: string; about: string }[] }

/** All of the help. */
export type Help = { groups: HelpGroup[]; pages: HelpPage[] }

/** The text of a piece, without its looks. */
export function plainText(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? plainText(part.parts) : part.text)).join('')
}

/** The page and, perhaps, the anchor of a place. */
export function splitPlace(place: HelpPlace): { page: string; anchor?: string } {
  const [page = '', anchor] = place.split('#')
  return { page, ...(anchor !== undefined && { anchor }) }
}
