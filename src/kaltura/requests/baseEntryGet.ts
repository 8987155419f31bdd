import { baseEntry } from './entryShape'
import type { ReadRequest } from './readRequest'

/** `baseEntry.get`: one entry of whatever kind. */
export const baseEntryGet: ReadRequest<{ entryId: string }> = {
  service: 'baseEntry',
  action: 'get',
  params: ({ entryId }) => ({ entryId }),
  answer: baseEntry,
}
