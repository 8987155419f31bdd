import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { About } from '../../contract/about'
import { Failed } from '../failed'
import { type Component, readComponents } from './components'

export type AboutApp = {
  state(): Promise<About>
  /** The text of a component's licence, by its place in the list. @throws Failed BAD_REQUEST */
  licence(component: number): Promise<string>
}

/**
 * What the app is made of. Read when it is asked for, and kept from then on.
 *
 * @param built the folder of what was built, with the licences in it
 */
export function openAbout(built: string, version: string, versions: NodeJS.ProcessVersions): AboutApp {
  let components: Promise<Component[]> | undefined
  const all = () => {
    components ??= readComponents(built)
    return components
  }
  return {
    async state() {
      const { electron, chrome, node, v8 } = versions
      return {
        version,
        runtimes: Object.entries({ Electron: electron, Chromium: chrome, 'Node.js': node, V8: v8 }).flatMap(
          ([name, each]) => (each === undefined ? [] : [{ name, version: each }]),
        ),
        licence: await readFile(join(built, 'main/licence.txt'), 'utf8'),
        components: (await all()).map(({ name, version: its, identifier }) => ({
          name,
          version: its,
          licence: identifier ?? '',
        })),
      }
    },
    async licence(component) {
      const found = (await all())[component]
      if (!found) throw new Failed('BAD_REQUEST', { params: { channel: 'about.licence' } })
      return found.text ?? ''
    },
  }
}
