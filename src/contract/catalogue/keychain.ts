import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

/** What the operating system's keychain can do to us. */
export const keychain = {
  KEYCHAIN_MISSING: () => passing('KEYCHAIN_MISSING'),
  KEYCHAIN_WAITING: () => passing('KEYCHAIN_WAITING'),
  KEYCHAIN_LOCKED: () => passing('KEYCHAIN_LOCKED'),
  KEYCHAIN_DENIED: () => passing('KEYCHAIN_DENIED'),
  KEYCHAIN_FAILED: ({ params }) => ({
    ...passing('KEYCHAIN_FAILED'),
    ...(params?.system !== undefined && { causes: [params.system] }),
  }),
  SECRET_MISSING: () => lasting('SECRET_MISSING'),
  SECRET_MISMATCH: () => lasting('SECRET_MISMATCH'),
  SECRET_NOT_DELETED: () => passing('SECRET_NOT_DELETED'),
} satisfies Partial<Record<FailureCode, Entry>>
