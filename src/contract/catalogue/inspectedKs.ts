import type { KsReason } from '../../kaltura/errors/codes'
import { type Explanation, lasting } from './explanation'

/** Marks an INVALID_KS that is about a KS somebody inspects, not about one of the app's own. */
export const INSPECTED = 'inspected'

/** @param reason the reason inside an INVALID_KS */
export function inspectedKs(reason: KsReason | undefined): Explanation {
  return reason === undefined ? lasting('INSPECTED_KS') : lasting(`INSPECTED_KS_${reason}`)
}
