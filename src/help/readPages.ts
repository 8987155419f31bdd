import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Help, HelpGroup, HelpPage, HelpPlace, Inline } from './model'
import { HelpProblem, readMarkdown } from './readMarkdown'

/** The file that lists the pages in their order. */
const CONTENTS = 'README'

/**
 * Reads all pages of help. The contents are those of `README.md`: a heading is a group, and under it each page is linked
 * with a few words about it.
 *
 * @throws HelpProblem for a link that leads nowhere, and for a page that the contents do not name
 */
export function readPages(folder: string): Help {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort()
    .map((name) => readMarkdown(name, readFileSync(join(folder, `${name}.md`), 'utf8')))
  const contents = all.find(({ name }) => name === CONTENTS)
  if (!contents) throw new HelpProblem(`${CONTENTS}.md with the contents is missing`)
  const groups = groupsOf(contents)
  const listed = groups.flatMap(({ pages }) => pages.map(({ name }) => name))
  const pages = all.filter(({ name }) => name !== CONTENTS)
  for (const { name } of pages) {
    if (!listed.includes(name)) throw new HelpProblem(`${name}: the contents do not name it`)
  }
  const help = { groups, pages }
  for (const page of all) {
    for (const place of linksOf(page.blocks)) {
      if (!hasPlace(help, place)) throw new HelpProblem(`${page.name}: the link ${place} leads nowhere`)
    }
  }
  return help
}

/** Whether there is such a page and, where one is named, such a heading on it. */
export function hasPlace({ pages }: Help, place: HelpPlace): boolean {
  const [name, anchor] = place.split('#')
  const page = pages.find((candidate) => candidate.name === name)
  if (!page) return false
  return (
    anchor === undefined || page.blocks.some((block) => block.kind === 'heading' && block.anchor === anchor)
  )
}

function groupsOf({ blocks }: HelpPage): HelpGroup[] {
  const groups: HelpGroup[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') groups.push({ title: block.text, pages: [] })
    if (block.kind === 'list') groups.at(-1)?.pages.push(...block.items.map(entryOf))
  }
  return groups
}

function entryOf(item: readonly Block[]): HelpGroup['pages'][number] {
  const [words] = item
  const [link, about] = words?.kind === 'paragraph' ? words.parts : []
  if (link?.kind !== 'link') throw new HelpProblem(`${CONTENTS}: an entry of the contents is a link`)
  return { name: link.to, about: about?.kind === 'text' ? about.text.replace(/^: /, '') : '' }
}

function linksOf(blocks: readonly Block[]): HelpPlace[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return inlineLinks(block.parts)
      case 'list':
        return block.items.flatMap(linksOf)
      case 'note':
        return linksOf(block.blocks)
      case 'table':
        return [...block.head, ...block.rows.flat()].flatMap(inlineLinks)
      default:
        return []
    }
  })
}

function inlineLinks(parts: readonly Inline[]): HelpPlace[] {
  return parts.flatMap((part) => [
    ...(part.kind === 'link' ? [part.to] : []),
    ...('parts' in part ? inlineLinks(part.parts) : []),
  ])
}
