import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '../../../src/strings/en'

type Tree = { readonly [name: string]: string | readonly string[] | Tree }

function namesIn(tree: Tree, before = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const whole = before + name
    return typeof value === 'string' || Array.isArray(value) ? [whole] : namesIn(value as Tree, `${whole}.`)
  })
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

it('every text is said somewhere, or is part of a group of which one is chosen', () => {
  const source = readdirSync('src', { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('strings', 'en')))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n')
  // `status.keychain.${state}`: any name in the place of what is put in
  const chosen = [...source.matchAll(/`((?:[a-zA-Z]+\.)+[^`\s]*\$\{[^`]*)`/g)].map(([, template = '']) => {
    const parts = template.split(/\$\{[^}]*\}/).map(escaped)
    return new RegExp(`^${parts.join('[\\w.-]+')}(?:\\.|$)`)
  })
  const groups = [...source.matchAll(/\b(?:pick|texts)\(\s*['`]([\w.]+)/g)].map(([, group]) => `${group}.`)

  const unsaid = namesIn(en).filter((name) => {
    const stem = name.replace(/_(?:one|other)$/, '')
    // those are put together from parts by the catalogue, whose tests read them
    if (name.startsWith('failures.')) return false
    return (
      !source.includes(`'${stem}'`) &&
      !source.includes(`"${stem}"`) &&
      !chosen.some((one) => one.test(stem)) &&
      !groups.some((one) => name.startsWith(one))
    )
  })
  expect(unsaid).toEqual([])
})
