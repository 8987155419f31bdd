import type { ParamsOf, ReadAction } from '../../contract/requests'
import {
  appTokenGet,
  appTokenList,
  baseEntryGet,
  categoryList,
  mediaList,
  partnerGet,
  type ReadRequest,
  sessionGet,
} from '../../kaltura'

/** Every call that can be made from the window. What is not in here cannot be called. */
export const readRequests: { [A in ReadAction]: ReadRequest<ParamsOf<A>> } = {
  'session.get': sessionGet,
  'partner.get': partnerGet,
  'media.list': mediaList,
  'baseEntry.get': baseEntryGet,
  'category.list': categoryList,
  'appToken.list': appTokenList,
  'appToken.get': appTokenGet,
}
