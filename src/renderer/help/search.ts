import MiniSearch from 'minisearch'
import { type Block, type Help, type HelpPlace, plainText } from '../../help/model'

/** A part of a page under one heading. */
type Section = { place: HelpPlace; page: string; heading: string; text: string }

export type Finding = Pick<Section, 'place' | 'page' | 'heading'> & {
  /** where the words stand, or how the section begins */
  excerpt: string
}

/** Sections shown for one search. */
const MAX_FINDINGS = 12
/** Characters around the words that were found. */
const EXCERPT = 120

/** Makes a search over all pages: by beginnings of words, forgiving a slip in longer ones. */
export function openSearch(help: Help): (words: string) => Finding[] {
  const sections = help.pages.flatMap(({ name, title, blocks }) => sectionsOf(name, title, blocks))
  const index = new MiniSearch<Section>({
    idField: 'place',
    fields: ['heading', 'page', 'text'],
    searchOptions: {
      boost: { heading: 4, page: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(sections)
  const byPlace = new Map(sections.map((section) => [section.place, section]))
  return (words) =>
    index
      .search(words)
      .slice(0, MAX_FINDINGS)
      .flatMap(({ id, queryTerms }) => {
        const section = byPlace.get(id)
        if (!section) return []
        const { place, page, heading, text } = section
        return [{ place, page, heading, excerpt: excerptOf(text, queryTerms) }]
      })
}

function sectionsOf(name: string, title: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ place: name, page: title, heading: title, text: '' }]
  for (const block of blocks) {
    if (block.kind === 'heading') {
      sections.push({ place: `${name}#${block.anchor}`, page: title, heading: block.text, text: '' })
      continue
    }
    const section = sections.at(-1)
    if (section) section.text = `${section.text} ${wordsOf(block)}`.trim()
  }
  return sections
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text
    case 'paragraph':
      return plainText(block.parts)
    case 'list':
      return block.items.flat().map(wordsOf).join(' ')
    case 'note':
      return block.blocks.map(wordsOf).join(' ')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainText).join(' ')).join(' ')
  }
}

function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase()
  const found = terms.map((term) => lower.indexOf(term.toLowerCase())).filter((at) => at >= 0)
  const middle = found.length === 0 ? 0 : Math.min(...found)
  const from = middle <= EXCERPT / 2 ? 0 : text.indexOf(' ', middle - EXCERPT / 2) + 1
  const to = from + EXCERPT >= text.length ? text.length : text.lastIndexOf(' ', from + EXCERPT)
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}
