import type { PracticeMedia } from '../../account'
import { type ApiObject, apiObject } from '../../answer/value'

/** An entry as the API answers it. 2 is the status of an entry that is ready. */
export function mediaEntry(entry: PracticeMedia, partnerId: number): ApiObject {
  const { id, name, description, tags, userId, createdAt, mediaType, duration, plays } = entry
  return apiObject('KalturaMediaEntry', {
    mediaType,
    plays,
    duration,
    id,
    name,
    description,
    partnerId,
    userId,
    tags,
    status: 2,
    createdAt,
    updatedAt: createdAt,
  })
}
