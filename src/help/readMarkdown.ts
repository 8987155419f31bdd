import { marked, type Token, type Tokens } from 'marked'
import type { Block, HelpPage, Inline } from './model'

/** Something in a page that the help does not take. Names the page. */
export class HelpProblem extends Error {}

/**
 * Reads one page of help out of its Markdown. What the app could not show is refused here, while it is built: raw HTML,
 * images, and anything else that is not in the model. Comments are left out.
 *
 * @param name the file's name without `.md`
 * @throws HelpProblem
 */
export function readMarkdown(name: string, text: string): HelpPage {
  const tokens = marked.lexer(text)
  const [first, ...rest] = tokens.filter(({ type }) => type !== 'space')
  if (first?.type !== 'heading' || first.depth !== 1) {
    throw new HelpProblem(`${name}: a page begins with its title`)
  }
  const blocks = blocksOf(rest, { name, anchors: new Set() })
  return { name, title: first.text, blocks }
}

type Place = { name: string; anchors: Set<string> }

const isComment = (token: Token) => token.type === 'html' && /^<!--[\s\S]*?-->\s*$/.test(token.raw)

function blocksOf(tokens: readonly Token[], place: Place): Block[] {
  return tokens
    .filter((token) => token.type !== 'space' && !isComment(token))
    .map((token) => blockOf(token, place))
}

function blockOf(token: Token, place: Place): Block {
  switch (token.type) {
    case 'heading': {
      const { depth, text } = token as Tokens.Heading
      if (depth !== 2 && depth !== 3) throw new HelpProblem(`${place.name}: “${text}” is of level ${depth}`)
      const anchor = anchorOf(text)
      if (place.anchors.has(anchor)) throw new HelpProblem(`${place.name}: two headings are “${text}”`)
      place.anchors.add(anchor)
      return { kind: 'heading', level: depth, anchor, text }
    }
    case 'paragraph':
      return { kind: 'paragraph', parts: inlineOf((token as Tokens.Paragraph).tokens, place) }
    // the words of a list's item, where no empty line makes paragraphs of them
    case 'text': {
      const { tokens = [] } = token as Tokens.Text
      return { kind: 'paragraph', parts: inlineOf(tokens, place) }
    }
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return { kind: 'list', isOrdered: ordered, items: items.map((item) => blocksOf(item.tokens, place)) }
    }
    case 'blockquote':
      return { kind: 'note', blocks: blocksOf((token as Tokens.Blockquote).tokens, place) }
    case 'code':
      return { kind: 'code', text: (token as Tokens.Code).text }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const cell = ({ tokens }: Tokens.TableCell) => inlineOf(tokens, place)
      return { kind: 'table', head: header.map(cell), rows: rows.map((row) => row.map(cell)) }
    }
    default:
      throw new HelpProblem(`${place.name}: “${token.raw.trim().slice(0, 60)}” cannot be shown`)
  }
}

function inlineOf(tokens: readonly Token[], place: Place): Inline[] {
  return tokens.map((token) => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return { kind: 'text', text: (token as Tokens.Text).text.replaceAll('\n', ' ') }
      case 'codespan':
        return { kind: 'code', text: (token as Tokens.Codespan).text }
      case 'strong':
      case 'em':
        return { kind: 'strong', parts: inlineOf((token as Tokens.Strong).tokens, place) }
      case 'link':
        return linkOf(token as Tokens.Link, place)
      default:
        throw new HelpProblem(`${place.name}: “${token.raw.trim().slice(0, 60)}” cannot be shown`)
    }
  })
}

/** A link to another page is written as on disk, `keychain.md#linux`, so that it works in a repository too. */
function linkOf({ href, tokens }: Tokens.Link, place: Place): Inline {
  const parts = inlineOf(tokens, place)
  if (/^https:\/\//.test(href)) return { kind: 'address', url: href, parts }
  const [, page, anchor] = /^([\w-]*?)(?:\.md)?(?:#([\w-]+))?$/.exec(href) ?? []
  const target = page === '' || page === undefined ? place.name : page
  if (page === undefined || (page !== '' && !href.startsWith(`${page}.md`))) {
    throw new HelpProblem(`${place.name}: the link ${href} leads nowhere`)
  }
  return { kind: 'link', to: anchor === undefined ? target : `${target}#${anchor}`, parts }
}

/** The anchor of a heading, as the usual places that show Markdown make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
