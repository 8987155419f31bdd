/** What an answer says besides its content. */
export interface TransportFacts {
  /** The `X-Kaltura-Session` header: the server's name for this request, which its support asks for. */
  serverSession?: string
  /**
   * The server's clock minus this machine's, in milliseconds, from the `Date` header against the middle of
   * the request. The header counts whole seconds, rounded down, so this may be up to a second too low.
   */
  skewMs?: number
  /** The server's clock when it answered, in Unix seconds, from the `Date` header. */
  serverTime?: number
}

/** A checked answer, and the facts of its transport. */
export interface Answer<T> {
  value: T
  transport: TransportFacts
}

/**
 * @param sentAt local time when the request was sent, in Unix milliseconds
 * @param answeredAt local time when the answer's headers were there
 */
export function transportFacts(
  headers: { get(name: string): string | null },
  sentAt: number,
  answeredAt: number,
): TransportFacts {
  const date = Date.parse(headers.get('date') ?? '')
  const session = headers.get('x-kaltura-session') ?? ''
  return {
    ...(/^[\w.-]{1,64}$/.test(session) && { serverSession: session }),
    ...(Number.isFinite(date) && {
      skewMs: Math.round(date - (sentAt + answeredAt) / 2),
      serverTime: Math.floor(date / 1000),
    }),
  }
}
