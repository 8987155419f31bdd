import type { CopyFormat } from '../../contract/copyFormats'

type Words = {
  /** on the button, after "Copy" */
  short: string
  /** in full; begins with what stands on the button, so that a voice finds it by that too */
  name: string
  /** at the beginning of a line, where that is spelled otherwise */
  title?: string
  /** what it looks like or needs */
  detail: string
}

/** What the forms in which a session can be copied are called. */
export const copyFormatWords: Record<CopyFormat, Words> = {
  ks: { short: '', name: 'KS', detail: 'djJ8…' },
  sh: { short: 'shell', name: 'shell assignment', title: 'Shell assignment', detail: 'export KALTURA_KS=…' },
  powershell: { short: 'PowerShell', name: 'PowerShell assignment', detail: '$env:KALTURA_KS = …' },
  dotenv: { short: '.env', name: '.env line', detail: 'KALTURA_KS=…' },
  json: { short: 'JSON', name: 'JSON', detail: '{"ks":…,"expiry":…}' },
  curl: { short: 'curl', name: 'curl command', detail: 'sh' },
  'node-fetch': { short: 'Node', name: 'Node program', detail: 'fetch' },
  'node-client': { short: 'Node client', name: 'Node client program', detail: 'kaltura-client' },
  python: { short: 'Python', name: 'Python program', detail: 'urllib' },
  'python-client': { short: 'Python client', name: 'Python client program', detail: 'KalturaApiClient' },
  php: { short: 'PHP', name: 'PHP program', detail: 'json' },
}
