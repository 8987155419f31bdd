import { choice, flag, number, type ObjectShape, required, text, time } from './shape'

/** What every kind of entry has. URLs are left out: some of them carry a KS. */
const baseFields: ObjectShape['fields'] = {
  id: required(text),
  name: text,
  description: text,
  type: choice({
    1: 'MEDIA_CLIP',
    2: 'MIX',
    5: 'PLAYLIST',
    6: 'DATA',
    7: 'LIVE_STREAM',
    8: 'LIVE_CHANNEL',
    10: 'DOCUMENT',
  }),
  status: choice({
    '-2': 'ERROR_IMPORTING',
    '-1': 'ERROR_CONVERTING',
    0: 'IMPORT',
    1: 'PRECONVERT',
    2: 'READY',
    3: 'DELETED',
    4: 'PENDING',
    5: 'MODERATE',
    6: 'BLOCKED',
    7: 'NO_CONTENT',
  }),
  partnerId: number,
  userId: text,
  creatorId: text,
  tags: text,
  adminTags: text,
  categories: text,
  categoriesIds: text,
  createdAt: time,
  updatedAt: time,
  startDate: time,
  endDate: time,
  version: number,
  moderationStatus: number,
  moderationCount: number,
  accessControlId: number,
  conversionProfileId: number,
  referenceId: text,
  rootEntryId: text,
  parentEntryId: text,
  redirectEntryId: text,
  replacingEntryId: text,
  replacedEntryId: text,
  displayInSearch: number,
  entitledUsersEdit: text,
  entitledUsersPublish: text,
}

const mediaFields: ObjectShape['fields'] = {
  mediaType: choice({ 1: 'VIDEO', 2: 'IMAGE', 5: 'AUDIO', 201: 'LIVE_STREAM_FLASH' }),
  sourceType: text,
  duration: number,
  msDuration: number,
  width: number,
  height: number,
  plays: number,
  views: number,
  lastPlayedAt: time,
  mediaDate: time,
  flavorParamsIds: text,
  creditUserName: text,
  isTrimDisabled: flag,
}

/** An entry that can be played. */
export const mediaEntry: ObjectShape = {
  types: [
    'KalturaMediaEntry',
    'KalturaExternalMediaEntry',
    'KalturaLiveStreamEntry',
    'KalturaLiveStreamAdminEntry',
    'KalturaLiveChannel',
  ],
  fields: { ...baseFields, ...mediaFields },
}

/** Any entry; what it has besides is withheld. */
export const baseEntry: ObjectShape = {
  types: [
    'KalturaBaseEntry',
    ...mediaEntry.types,
    'KalturaMixEntry',
    'KalturaPlaylist',
    'KalturaDataEntry',
    'KalturaDocumentEntry',
    'KalturaRoomEntry',
  ],
  fields: mediaEntry.fields,
}
