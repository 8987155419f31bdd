import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'

const heldSchema = v.looseObject({ records: v.array(v.looseObject({ serviceUrl: v.string() })) })

/**
 * The service URLs of the tokens held, read without opening the inventory, which would mend what is damaged. A file that
 * cannot be read gives none: the check of the files says why.
 */
export function heldUrls(folder: string): string[] {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, 'inventory.json'), 'utf8'))
    const parsed = v.safeParse(heldSchema, content)
    if (!parsed.success) return []
    const urls = parsed.output.records.map(({ serviceUrl }) => serviceUrl)
    return [...new Set(urls)].filter((url) => url === PRACTICE_SERVICE_URL || URL.canParse(url))
  } catch {
    return []
  }
}
