import { mediaListUrl, PAGE_SIZE } from './mediaListUrl'
import { type CopiedSession, KS_VARIABLE } from './session'

/** `media.list` with the `fetch` of Node 18 and later, as an ES module. */
export function nodeFetchSnippet(session: CopiedSession): string {
  return `// Save as list.mjs, then: node list.mjs
const response = await fetch(${JSON.stringify(mediaListUrl(session))}, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ format: 1, ks: process.env.${KS_VARIABLE}, pager: { pageSize: ${PAGE_SIZE} } }),
})
if (!response.ok) throw new Error(\`HTTP \${response.status}\`)
const answer = await response.json()
if (answer.objectType === 'KalturaAPIException') throw new Error(answer.code)
for (const { id, name } of answer.objects ?? []) console.log(id, name)
`
}
