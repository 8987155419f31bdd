import { parseSync } from 'vite'

/** A text in a program that a person would read. */
export type Literal = { line: number; text: string }

type Node = { type: string; start: number; [part: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Attributes that are read out or shown, whatever is in them. */
const shown =
  /^(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|label|description|alt|about|heading|hint|text)$/
/** Attributes in which nothing is read. */
const hidden = /^(?:class(?:Name)?|id|key|d|placement)$/i

/** A word with a capital at the beginning, or two small words in a row. */
const isSentence = (text: string) =>
  /^[\s“"(…]*\p{Lu}\p{Ll}/u.test(text) || /(?<![\p{L}\w-])\p{Ll}{2,}[,:;]? \p{Ll}{2,}(?![\w-])/u.test(text)
/**
 * Names of keys and of the fields of HTTP, what Kaltura calls its objects, codes, marks of our own formats, and names of
 * texts.
 */
const isName = (text: string) =>
  /^(?:Enter|Escape|Tab|Shift|Control|Meta|Alt|Ctrl|Esc|Home|End|Pg(?:Up|Dn)|Backspace|Delete|Page(?:Up|Down)|Arrow\w+)$/.test(
    text,
  ) ||
  /^[A-Z][a-z]+(?:-[A-Z][a-z]+)+$/.test(text) ||
  /^(?:Kaltura[A-Z]\w+|\w+Error|[A-Z0-9_]+|ksmith .*)$/.test(text) ||
  /^[a-z]\w*(?:\.[\w-]+)+$/.test(text)
/** A list of classes: a third of the words have a hyphen, a colon or a bracket inside. */
const isClasses = (text: string) => {
  const words = text.trim().split(/\s+/)
  return words.filter((word) => /\w[-:/[]\S|^-/.test(word)).length * 3 >= words.length
}
/** In a place that is shown: everything but names. */
const isRead = (text: string) => /\p{L}{2}/u.test(text) && !isName(text.trim())
const isProse = (text: string) => isSentence(text) && !isName(text) && !isClasses(text)

/** The texts of a program that a person would read, by their looks: no words of an error that only we see, no types. */
export function literalsIn(file: string, source: string): Literal[] {
  const found: Literal[] = []
  const visit = (node: Node, judge: (text: string) => boolean): void => {
    const say = (text: string, by = judge) => {
      if (by(text)) found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim() })
    }
    const within = (part: unknown, by = isProse): void => {
      if (Array.isArray(part)) for (const one of part) within(one, by)
      else if (isNode(part)) visit(part, by)
    }
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') say(node.value)
        return
      case 'TemplateLiteral': {
        const pieces = node.quasis as { value: { cooked: string } }[]
        say(pieces.map(({ value }) => value.cooked).join('…'))
        within(node.expressions)
        return
      }
      case 'JSXText':
        say(node.value as string, isRead)
        return
      case 'JSXAttribute': {
        const name = (node.name as { name: string }).name
        if (hidden.test(name)) return
        within(node.value, shown.test(name) ? isRead : isProse)
        return
      }
      case 'JSXElement':
      case 'JSXFragment':
        within(node.openingElement)
        within(node.children, isRead)
        return
      // what is true of the whole is true of what it may be
      case 'JSXExpressionContainer':
        within(node.expression, judge)
        return
      case 'ConditionalExpression':
        within(node.test)
        within(node.consequent, judge)
        within(node.alternate, judge)
        return
      case 'LogicalExpression':
        within(node.left)
        within(node.right, judge)
        return
      case 'NewExpression':
        if (/Error$|^Failed$/.test((node.callee as { name?: string }).name ?? '')) return
        break
      case 'CallExpression':
        if ((node.callee as Node).type === 'Super') return
        break
      case 'Property':
        if (node.computed) within(node.key)
        within(node.value)
        return
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return
    }
    if (node.type.startsWith('TS') && !isNode(node.expression)) return
    for (const [part, value] of Object.entries(node)) if (part !== 'source') within(value)
  }
  visit(parseSync(file, source).program as unknown as Node, isProse)
  return found
}
