import type { TransportFacts } from '../../kaltura'

/**
 * Milliseconds. A `Date` header counts whole seconds, so a skew below this is not seen, and a clock that is set from
 * the network is closer than this.
 */
const UNSEEN_SKEW = 1_500

/** Milliseconds: a server that is a day off says nothing reliable about how long a session is. */
const IMPLAUSIBLE_SKEW = 24 * 3600 * 1000

/** A new session by this machine's clock. */
export type Timing = {
  /** epoch milliseconds */
  endsAt: number
  /** seconds, as granted */
  lifetime: number
  /** the server's clock minus this machine's, milliseconds; absent where the server told no time */
  skewMs?: number
  /** whether the lifetime was measured by a clock of the server's that can be right */
  isTrusted: boolean
}

/**
 * Brings the server's time and this machine's together.
 *
 * @param expiry Unix seconds by the server's clock
 * @param answeredAt when the answer was there, epoch milliseconds
 */
export function timingOf(expiry: number, transport: TransportFacts, answeredAt: number): Timing {
  const { skewMs = 0, serverTime } = transport
  return {
    endsAt: expiry * 1000 - (Math.abs(skewMs) < UNSEEN_SKEW ? 0 : skewMs),
    lifetime: lifetimeOf(expiry, serverTime ?? (answeredAt + skewMs) / 1000),
    ...(transport.skewMs !== undefined && { skewMs }),
    isTrusted: serverTime !== undefined && Math.abs(skewMs) < IMPLAUSIBLE_SKEW,
  }
}

/**
 * The lifetime that was granted, in seconds, from when it ends and the server's clock when it answered. Both are whole
 * seconds that may fall on either side of one, so a second beside a whole minute is that minute.
 */
function lifetimeOf(expiry: number, serverTime: number): number {
  const measured = Math.round(expiry - serverTime)
  const minutes = Math.round(measured / 60) * 60
  return minutes > 0 && Math.abs(measured - minutes) <= 1 ? minutes : measured
}
