import type { KsFormat, SnippetFormat } from '../../../contract/copyFormats'
import { curlSnippet } from './curl'
import { dotenvLine } from './dotenv'
import { sessionJson } from './json'
import { nodeClientSnippet } from './nodeClient'
import { nodeFetchSnippet } from './nodeFetch'
import { phpSnippet } from './php'
import { powershellAssignment } from './powershell'
import { pythonSnippet } from './python'
import { pythonClientSnippet } from './pythonClient'
import type { CopiedSession } from './session'
import { shAssignment } from './sh'

export type { CopiedSession } from './session'

/** The texts that carry a KS: for the clipboard guard, and for nothing else. */
export const ksTexts: Record<KsFormat, (ks: string, session: CopiedSession) => string> = {
  ks: (ks) => ks,
  sh: shAssignment,
  powershell: powershellAssignment,
  dotenv: dotenvLine,
  json: sessionJson,
}

/** The programs that read the KS from the environment. They are never given one. */
export const snippets: Record<SnippetFormat, (session: CopiedSession) => string> = {
  curl: curlSnippet,
  'node-fetch': nodeFetchSnippet,
  'node-client': nodeClientSnippet,
  python: pythonSnippet,
  'python-client': pythonClientSnippet,
  php: phpSnippet,
}
