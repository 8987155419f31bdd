import { PAGE_SIZE } from './mediaListUrl'
import { type CopiedSession, KS_VARIABLE } from './session'

/**
 * `media.list` with Kaltura's own client for Node. Its logger is replaced: the one that comes with it prints whole
 * requests, the KS included. Its default service URL is plain http, so the URL is always set.
 */
export function nodeClientSnippet({ serviceUrl }: CopiedSession): string {
  return `// npm install kaltura-client. Save as list.cjs, then: node list.cjs
const kaltura = require('kaltura-client')

const config = new kaltura.Configuration()
config.serviceUrl = ${JSON.stringify(serviceUrl)}
config.setLogger({ log() {}, debug() {} }) // the default one prints the KS
const client = new kaltura.Client(config)
client.setKs(process.env.${KS_VARIABLE})

const filter = new kaltura.objects.MediaEntryFilter()
const pager = new kaltura.objects.FilterPager({ pageSize: ${PAGE_SIZE} })
kaltura.services.media
  .listAction(filter, pager)
  .execute(client)
  .then(({ objects }) => {
    for (const { id, name } of objects ?? []) console.log(id, name)
  })
  .catch((error) => {
    console.error(error.code ?? 'failed')
    process.exitCode = 1
  })
`
}
