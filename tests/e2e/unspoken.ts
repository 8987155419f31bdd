import type { Page } from '@playwright/test'
import { sampleAccount } from '../../src/practice'

/**
 * What stays as it is in every language: names of the API and of programs, units, ids, codes, file names, and what is
 * the sample account's.
 */
const stays: readonly RegExp[] = [
  /https?:\/\/\S+/g,
  /\b\w+(\.\w+)*\.(json|jsonl|html|md|com|example)\b/g,
  /\/[\w./-]+/g,
  // names of the API, privileges with their values, ids, fingerprints
  /X-Kaltura-Session|\bKaltura[A-Z]\w+/g,
  /\b[a-z]+:[\w*./]+/g,
  /\b[01]_\w+/g,
  /\b[0-9a-f]{8}\b/g,
  /\b[a-z]+\.[a-zA-Z]+\b/g,
  /\b(objects|[a-z]+[A-Z]\w*)\b/g,
  /\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\b/g,
  /\b(KS|KSmith|Kaltura|USER|ADMIN|SHA(1|256|512)?|MD5|API|URL|URI|JSON|CSV|TSV|HAR|appid)\b|\.env\b/g,
  /\b(Electron|Chromium|Node(\.js)?|V8|PowerShell|Python|PHP|curl|Touch ID)\b/g,
  // licences, and versions
  /\b(MIT|ISC|OR|AND|WTFPL|(BSD|Apache|CC0|MPL|BlueOak|Python|Unlicense|0BSD)[\w.-]*)\b/g,
  /\b\d+(\.\d+)+[\w.-]*/g,
  /\b(Ctrl|Alt|Shift|Tab|Enter|Esc|Home|End|PgUp|PgDn|F\d+)\b/g,
  // units, and what Intl says of dates: it knows no en-XA
  /\b\d+ (s|min|h|d|KB|MB)\b/g,
  /\b(\w+day, )?[A-Z][a-z]+ \d{1,2}, \d{4}( at)?\b/g,
  /\b(AM|PM|UTC|GMT)\b/g,
  // React Aria's own buttons, in the languages that it speaks
  /^(Dismiss|Expand|Collapse)$/g,
]

/** What people and servers call their things: those of the sample account. */
const theirs: readonly string[] = [...textsIn(sampleAccount)]
  .filter((text) => /[\s@]/.test(text))
  .sort((one, other) => other.length - one.length)

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') {
    // a token's label is the beginning of its description
    yield* [value, ...value.split(/[:,]/)].map((text) => text.trim()).filter((text) => text.length > 1)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* textsIn(part)
  }
}

/** What a page shows and reads out, one text for each block of it. Code, keys and what is marked as English are left out. */
const texts = `(() => {
  const left = 'code, kbd, pre, bdi, textarea, script, style, [lang="en"], section[dir="ltr"], [data-live-announcer]'
  const isInline = (it) => getComputedStyle(it).display.startsWith('inline')
  const blocks = new Map()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent.checkVisibility({ visibilityProperty: true })) continue
    let block = parent
    while (block.parentElement && isInline(block) && block !== document.body) block = block.parentElement
    const text = parent.closest(left) ? '' : node.textContent
    blocks.set(block, (blocks.get(block) ?? '') + text)
  }
  const names = ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'alt']
  const attributes = [...document.body.querySelectorAll(names.map((name) => '[' + name + ']').join())]
    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(left))
    .flatMap((it) => names.map((name) => it.getAttribute(name)).filter(Boolean))
  return [...blocks.values(), ...attributes].map((text) => text.replace(/\\s+/g, ' ').trim()).filter(Boolean)
})()`

/** The texts on a page in en-XA in which English was found: words of plain letters outside the brackets. */
export async function unspoken(page: Page): Promise<string[]> {
  const shown = await page.evaluate<string[]>(texts)
  return [...new Set(shown)].filter((text) => englishIn(text).length > 0)
}

/** @returns the English words of a text in en-XA that should not be in it */
export function englishIn(text: string): string[] {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\[[^[\]]*\]/g, ' ')
  }
  for (const their of theirs) rest = rest.replaceAll(their, ' ')
  for (const name of stays) rest = rest.replace(name, ' ')
  const words = rest.match(/[\p{L}\p{M}’']+/gu) ?? []
  return words.filter((word) => /^[a-z’']{2,}$/i.test(word))
}
