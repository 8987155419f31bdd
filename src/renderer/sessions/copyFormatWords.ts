import type { CopyFormat } from '../../contract/copyFormats'
import { t } from '../../strings'

type Words = {
  /** within a sentence */
  name: string
  /** at the beginning of a line */
  title: string
  /** what it looks like or needs, which no language changes */
  detail: string
}

const words = (format: CopyFormat, detail: string): Words => ({
  name: t(`sessions.copy.formats.${format}.name`),
  title: t(`sessions.copy.formats.${format}.title`),
  detail,
})

/** What the forms in which a session can be copied are called. */
export const copyFormatWords: Record<CopyFormat, Words> = {
  ks: words('ks', 'djJ8…'),
  sh: words('sh', 'export KALTURA_KS=…'),
  powershell: words('powershell', '$env:KALTURA_KS = …'),
  dotenv: words('dotenv', 'KALTURA_KS=…'),
  json: words('json', '{"ks":…,"expiry":…}'),
  curl: words('curl', 'sh'),
  'node-fetch': words('node-fetch', 'fetch'),
  'node-client': words('node-client', 'kaltura-client'),
  python: words('python', 'urllib'),
  'python-client': words('python-client', 'KalturaApiClient'),
  php: words('php', 'json'),
}
