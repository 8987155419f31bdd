import type { KsFields } from '../../kaltura'
import { privilegeValue } from './privilegeValue'

/** What the server takes for a widget session: a user session of nobody that says so of itself. */
export function isWidgetSession({ sessionType, userId, privileges }: KsFields): boolean {
  return (
    sessionType === 0 && (userId === '' || userId === '0') && privilegeValue(privileges, 'widget') === '1'
  )
}
