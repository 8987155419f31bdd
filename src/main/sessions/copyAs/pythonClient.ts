import { PAGE_SIZE } from './mediaListUrl'
import { type CopiedSession, KS_VARIABLE } from './session'

/** `media.list` with Kaltura's own client for Python. */
export function pythonClientSnippet({ partnerId, serviceUrl }: CopiedSession): string {
  return `# pip install KalturaApiClient
import os

from KalturaClient import KalturaClient, KalturaConfiguration
from KalturaClient.Plugins.Core import KalturaFilterPager, KalturaMediaEntryFilter

config = KalturaConfiguration(${partnerId})
config.serviceUrl = ${JSON.stringify(serviceUrl)}
client = KalturaClient(config)
client.setKs(os.environ["${KS_VARIABLE}"])

pager = KalturaFilterPager()
pager.pageSize = ${PAGE_SIZE}
for entry in client.media.list(KalturaMediaEntryFilter(), pager).objects:
    print(entry.id, entry.name)
`
}
