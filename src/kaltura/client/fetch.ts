/**
 * As much of `fetch` as the client uses. Both Node's own and `net.fetch` of an Electron session fit; inject
 * the latter in the app, so that the system's proxy and certificates count.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchedResponse>

export interface FetchInit {
  method: 'POST'
  headers: Record<string, string>
  body: string
  redirect: 'error'
  credentials: 'omit'
  cache: 'no-store'
  signal: AbortSignal
}

export interface FetchedResponse {
  readonly status: number
  readonly redirected: boolean
  readonly headers: { get(name: string): string | null }
  readonly body: { getReader(): BodyReader } | null
}

export interface BodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array }>
  cancel(): Promise<void>
}
