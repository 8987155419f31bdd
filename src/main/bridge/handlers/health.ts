import type { healthChannels } from '../../../contract/channels/health'
import type { HealthChecks } from '../../health/health'
import type { Handlers } from '../serve'

export type HealthServices = { health: HealthChecks }

export function healthHandlers({ health }: HealthServices): Handlers<typeof healthChannels> {
  return {
    'health.plan': ({ scope }) => health.plan(scope),
    'health.check': ({ scope }) => health.check(scope),
    'health.stop': () => {
      health.stop()
      return {}
    },
  }
}
