import { pick, t } from '../../strings'
import type { FailureCode } from '../failures'
import {
  MAX_LABEL_LENGTH,
  MAX_SECRET_LENGTH,
  MAX_TAG_LENGTH,
  MAX_TAGS,
  MAX_USER_ID_LENGTH,
} from '../inputRules'
import { type Entry, lasting } from './explanation'

/** What was typed or pasted and cannot be used. `happened` is short enough to stand beneath the field. */
export const input = {
  SECRET_EMPTY: () => lasting('SECRET_EMPTY'),
  SECRET_INNER_SPACE: () => lasting('SECRET_INNER_SPACE'),
  SECRET_NOT_PRINTABLE: () => lasting('SECRET_NOT_PRINTABLE'),
  SECRET_TOO_LONG: () => lasting('SECRET_TOO_LONG', { most: MAX_SECRET_LENGTH }),
  SECRET_IS_KS: () => lasting('SECRET_IS_KS'),
  CLIPBOARD_FAILED: () => lasting('CLIPBOARD_FAILED'),
  HOST_NOT_CONFIRMED: () => lasting('HOST_NOT_CONFIRMED'),
  CLIPBOARD_EMPTY: () => lasting('CLIPBOARD_EMPTY'),
  HANDLE_EXPIRED: () => lasting('HANDLE_EXPIRED'),
  INVALID_PARTNER_ID: () => lasting('INVALID_PARTNER_ID'),
  INVALID_APP_TOKEN_ID: () => lasting('INVALID_APP_TOKEN_ID'),
  INVALID_SERVICE_URL: () => lasting('INVALID_SERVICE_URL'),
  INVALID_LABEL: () => lasting('INVALID_LABEL', { most: MAX_LABEL_LENGTH }),
  INVALID_TAG: () => lasting('INVALID_TAG', { most: MAX_TAG_LENGTH, tags: MAX_TAGS }),
  INVALID_LIFETIME: ({ params }) =>
    lasting('INVALID_LIFETIME', { longest: params?.longest ?? t('failures.INVALID_LIFETIME.oneYear') }),
  INVALID_PRIVILEGES: ({ params }) => ({
    ...lasting('INVALID_PRIVILEGES'),
    happened: pick('failures.INVALID_PRIVILEGES.happenedBy', params?.rule, 'other'),
  }),
  INVALID_USER_ID: () => lasting('INVALID_USER_ID', { most: MAX_USER_ID_LENGTH }),
} satisfies Partial<Record<FailureCode, Entry>>
