import type { FailureCode } from '../failures'
import { type Entry, lasting } from './explanation'

/** What came out when the server was asked about a secret. */
export const diagnosis = {
  SECRET_REFUSED: () => lasting('SECRET_REFUSED'),
  ADMIN_SECRET_REFUSED: () => lasting('ADMIN_SECRET_REFUSED'),
} satisfies Partial<Record<FailureCode, Entry>>
