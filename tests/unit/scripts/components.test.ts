import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPackages } from '../../../scripts/lib/components.mjs'

const root = join(import.meta.dirname, '../../..')
const shipped = shippedPackages(root)
const PERMISSIVE = /^\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|CC0-1\.0|WTFPL|Unlicense| OR )+\)?$/

describe('the software by others that is shipped', () => {
  it('is every dependency of the app and what these need', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    const names = new Set(shipped.map(({ name, version }) => `${name} ${version}`))
    for (const name of [...Object.keys(dependencies), 'electron', 'tailwindcss']) {
      expect(names, name).toContain(`${name} ${packages[`node_modules/${name}`].version}`)
    }
    // npm's own opinion on what is installed without the tools; peers that are not asked for are no part of it
    const installed = Object.entries<{
      version: string
      dev?: boolean
      optional?: boolean
      devOptional?: boolean
      peer?: boolean
    }>(packages)
      .filter(([path, entry]) => path && !entry.dev && !entry.optional && !entry.devOptional && !entry.peer)
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}`)
    expect(installed.filter((each) => !names.has(each))).toEqual([])
  })

  it('has a licence that allows it, with its text', () => {
    for (const { name, identifier, text } of shipped) {
      expect(identifier, name).toMatch(PERMISSIVE)
      expect(text.length, name).toBeGreaterThan(500)
      expect(text, name).not.toContain('{holder}')
    }
    expect(readdirSync(join(root, 'scripts/licences')).sort()).toEqual(['Apache-2.0.txt', 'MIT.txt'])
  })
})
