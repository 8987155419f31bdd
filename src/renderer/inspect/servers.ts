import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { regions } from '../../kaltura/regions'
import { t } from '../../strings'
import { placeOf } from '../inventory/account'
import type { Option } from '../ui/Choice'

/** The id of the choice that nothing is chosen yet, and of a server to be typed in. */
export const UNDECIDED = 'undecided'
export const ANOTHER = 'another'

/**
 * The servers that a KS can be sent to, to choose one of: accounts of its partner, other accounts that are held,
 * Kaltura's regions, or another one.
 */
export function serverChoices(accounts: readonly { serviceUrl: string; isOwn: boolean }[]): Option<string>[] {
  const held = accounts.map(({ serviceUrl, isOwn }) => ({
    id: serviceUrl,
    text: placeOf(serviceUrl).name,
    detail: isOwn ? t('inspect.ask.heldOfPartner') : t('inspect.ask.held'),
  }))
  const rest = regions
    .filter(({ url }) => !accounts.some(({ serviceUrl }) => serviceUrl === url))
    .map(({ code, url }) => ({ id: url, text: t(`regions.${code}`), detail: new URL(url).host }))
  return [
    { id: UNDECIDED, text: t('inspect.ask.chooseServer') },
    ...held,
    ...rest,
    { id: ANOTHER, text: t('inspect.ask.anotherServer') },
  ]
}

/** The host that a service URL is at, as a person would say it; nothing for what is no URL. */
export function hostOf(serviceUrl: string): string | undefined {
  if (serviceUrl === PRACTICE_SERVICE_URL) return t('inspect.ask.practiceHost')
  return URL.canParse(serviceUrl.trim()) ? new URL(serviceUrl.trim()).host || undefined : undefined
}
