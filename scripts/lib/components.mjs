import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One piece of software by others that is shipped with the app.
 * @typedef {{ name: string, version: string, identifier: string, text: string }} Component
 */

/** What is shipped without being a dependency: Electron around the app, and the base styles that Tailwind writes. */
const BESIDES = ['electron', 'tailwindcss']

/**
 * What the app ships as packages: those that package.json names as dependencies, what these need, and what is
 * {@link BESIDES}. What is bundled into the pages is Vite's to tell (`build.license`).
 *
 * @param {string} root the project's folder, with its dependencies installed
 * @returns {Component[]} by name; each with the text of its licence
 */
export function shippedPackages(root) {
  const found = new Map()
  const visit = (name, from) => {
    const folder = folderOf(name, from, root)
    // an optional one for another system is not installed here, and not shipped from here
    if (folder === undefined || found.has(folder)) return
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    found.set(folder, componentOf(root, folder, about))
    for (const needed of Object.keys({ ...about.dependencies, ...about.optionalDependencies }))
      visit(needed, folder)
  }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) visit(name, root)
  for (const name of BESIDES) {
    const folder = join(root, 'node_modules', name)
    found.set(
      folder,
      componentOf(root, folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))),
    )
  }
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version),
  )
}

/** Where Node finds a package that another one asks for. */
function folderOf(name, from, root) {
  for (let at = from; at.startsWith(root); at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  return undefined
}

function componentOf(root, folder, { name, version, license, author }) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying)/i.test(file))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  const text = texts.length > 0 ? texts.join('\n\n') : usualText(license, author, root)
  if (text === undefined)
    throw new Error(`${name} has no licence text, and ${license} is not in scripts/licences`)
  return { name, version, identifier: license, text }
}

/** The text of a usual licence, for a package that only names it. */
function usualText(identifier, author, root) {
  const file = join(root, 'scripts', 'licences', `${identifier}.txt`)
  if (!existsSync(file)) return undefined
  const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors')
  return readFileSync(file, 'utf8').replace('{holder}', holder).trim()
}
