import type { Environment } from '../../contract/environments'
import { LONG_LIFETIME, LONG_PRODUCTION_LIFETIME } from '../../contract/guardRails'
import type { MintRequest, Token } from '../../contract/tokens'
import { disablesEntitlement } from '../../kaltura/privileges'
import type { GrantPreview } from '../mint/preview'
import { formatDuration } from '../ui/duration'

/** What a person should think of before this is minted, in whole sentences; none where nothing is out of the ordinary. */
export function mintWarnings(
  token: Pick<Token, 'caps'>,
  environment: Environment | undefined,
  request: MintRequest,
  { lifetime, privileges }: GrantPreview,
): string[] {
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
function lifetimeWarning(environment: Environment | undefined, granted: number | undefined): string[] {
  if (granted === undefined) return []
  const lives = `This KS lives for ${formatDuration(granted)}`
  if (environment?.production && granted > LONG_PRODUCTION_LIFETIME) {
    return [
      `${lives} in ${environment.name}. Whoever gets hold of it can use it all that time: take less if less will do.`,
    ]
  }
  if (granted <= LONG_LIFETIME) return []
  return [`${lives}. Whoever gets hold of it can use it all that time: take less if less will do.`]
}

function entitlementWarning(
  { caps }: Pick<Token, 'caps'>,
  request: MintRequest,
  isDropped: boolean,
): string[] {
  if (caps.privileges.source !== 'unknown' && disablesEntitlement(caps.privileges.value ?? '')) {
    return [
      'The token carries disableentitlement: its KS sees all content, whoever the user is entitled to be.',
    ]
  }
  if (!disablesEntitlement(request.privileges)) return []
  return [
    isDropped
      ? 'You ask for disableentitlement, which lets a KS see all content. Only the token can carry it, so it will be dropped.'
      : 'You ask for disableentitlement: if the token allows it, this KS sees all content, whatever its user is entitled to.',
  ]
}
