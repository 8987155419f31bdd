import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { t } from '../../strings'

/** One piece of software by others, as the build wrote it down. */
const componentSchema = v.object({
  name: v.string(),
  version: v.string(),
  /** the licence by its short name */
  identifier: v.optional(v.nullable(v.string()), () => t('main.about.licenceWithoutName')),
  text: v.optional(v.nullable(v.string()), ''),
})
export type Component = v.InferOutput<typeof componentSchema>

/** Where the build lists what it shipped and what it bundled, in the folder of what it built. */
const LISTS = ['main/shipped.json', 'main/bundled.json', 'renderer/bundled.json']

/**
 * All software by others that is in the app, by name.
 *
 * @param built the folder of what was built
 */
export async function readComponents(built: string): Promise<Component[]> {
  const lists = await Promise.all(
    LISTS.map(async (file) =>
      v.parse(v.array(componentSchema), JSON.parse(await readFile(join(built, file), 'utf8'))),
    ),
  )
  // what is a package in one process may be bundled into another
  const byName = new Map(lists.flat().map((each) => [`${each.name} ${each.version}`, each]))
  return [...byName.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version),
  )
}
