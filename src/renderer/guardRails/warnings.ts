import type { Environment } from '../../contract/environments'
import { LONG_LIFETIME, LONG_PRODUCTION_LIFETIME } from '../../contract/guardRails'
import type { MintRequest, Token } from '../../contract/tokens'
import { disablesEntitlement } from '../../kaltura/privileges'
import { t } from '../../strings'
import type { HelpTopic } from '../help/topics'
import type { GrantPreview } from '../mint/preview'
import { formatDuration } from '../ui/duration'

/** Something to think of, in a whole sentence, and what the help has about it. */
export type MintWarning = { topic: HelpTopic; text: string }

/** What a person should think of before this is minted; none where nothing is out of the ordinary. */
export function mintWarnings(
  token: Pick<Token, 'caps'>,
  environment: Environment | undefined,
  request: MintRequest,
  { lifetime, privileges }: GrantPreview,
): MintWarning[] {
  return [
    ...lifetimeWarning(environment, lifetime.granted),
    ...entitlementWarning(
      token,
      request,
      privileges.some(({ name, verdict }) => name === 'disableentitlement' && verdict.startsWith('DROPPED')),
    ),
  ]
}

/** @param granted seconds, as far as it is known; nothing when the mint will be refused anyway */
function lifetimeWarning(environment: Environment | undefined, granted: number | undefined): MintWarning[] {
  if (granted === undefined) return []
  const duration = formatDuration(granted)
  if (environment?.production && granted > LONG_PRODUCTION_LIFETIME) {
    const text = t('guardRails.warnings.longInProduction', { duration, environment: environment.name })
    return [{ topic: 'lifetimes', text }]
  }
  if (granted <= LONG_LIFETIME) return []
  return [{ topic: 'lifetimes', text: t('guardRails.warnings.long', { duration }) }]
}

function entitlementWarning(
  { caps }: Pick<Token, 'caps'>,
  request: MintRequest,
  isDropped: boolean,
): MintWarning[] {
  if (caps.privileges.source !== 'unknown' && disablesEntitlement(caps.privileges.value ?? '')) {
    return [{ topic: 'entitlement', text: t('guardRails.warnings.carried') }]
  }
  if (!disablesEntitlement(request.privileges)) return []
  const text = isDropped ? t('guardRails.warnings.dropped') : t('guardRails.warnings.asked')
  return [{ topic: 'entitlement', text }]
}
