import type { KalturaClient } from '../../kaltura'

/** Seconds. A hash can be replayed while its widget session lives, so it is asked to be short. */
const WIDGET_LIFETIME = 300
/** Milliseconds before its end from which a widget session is not used any more. */
const MARGIN = 30_000

export type WidgetSessions = {
  /** The account's widget KS: a kept one, one that is on its way, or a new one. */
  get(client: KalturaClient, partnerId: number): Promise<string>
  /** Lets go of an account's widget session, because the server refused it. */
  drop(client: KalturaClient, partnerId: number): void
  dropAll(): void
}

/**
 * Keeps one short widget session per account, in memory, so that a mint which was warmed ahead is one round trip.
 *
 * @param now milliseconds
 * @param mayKeep whether one may be kept for the next mint at this moment
 */
export function openWidgetSessions(
  now: () => number = Date.now,
  mayKeep: () => boolean = () => true,
): WidgetSessions {
  const kept = new Map<string, { goodUntil: number; ks: Promise<string> }>()
  const keyOf = (client: KalturaClient, partnerId: number) => `${client.serviceUrl} ${partnerId}`

  return {
    get(client, partnerId) {
      const key = keyOf(client, partnerId)
      const found = kept.get(key)
      if (found && found.goodUntil > now()) return found.ks
      const asked = {
        goodUntil: now() + WIDGET_LIFETIME * 1000 - MARGIN,
        ks: client.startWidgetSession({ partnerId, expiry: WIDGET_LIFETIME }).then(({ value }) => value.ks),
      }
      if (mayKeep()) kept.set(key, asked)
      // a failure is not kept: the next mint asks again
      asked.ks.catch(() => {
        if (kept.get(key) === asked) kept.delete(key)
      })
      return asked.ks
    },
    drop: (client, partnerId) => kept.delete(keyOf(client, partnerId)),
    dropAll: () => kept.clear(),
  }
}
