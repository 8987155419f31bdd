import { t } from '../../strings'
import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

/** What can be wrong with the inventory, or with what is kept in it. */
export const stored = {
  INVENTORY_DAMAGED: ({ params }) => {
    const words = lasting('INVENTORY_DAMAGED')
    if (params?.file === undefined) return words
    const line = t('failures.INVENTORY_DAMAGED.kept', { file: params.file })
    return { ...words, next: [line, ...words.next] }
  },
  INVENTORY_NEWER: ({ params }) => {
    const words = lasting('INVENTORY_NEWER')
    if (params?.file === undefined) return words
    const line = t('failures.INVENTORY_NEWER.file', { file: params.file })
    return { ...words, next: [...words.next, line] }
  },
  INVENTORY_UNREADABLE: ({ params }) => {
    const words = lasting('INVENTORY_UNREADABLE')
    if (params?.file === undefined) return words
    const line = t('failures.INVENTORY_UNREADABLE.checkFile', { file: params.file })
    return { ...words, next: [line, ...words.next] }
  },
  INVENTORY_WRITE_FAILED: ({ params }) => {
    const words = passing('INVENTORY_WRITE_FAILED')
    if (params?.file === undefined) return words
    const line = t('failures.INVENTORY_WRITE_FAILED.checkFile', { file: params.file })
    return { ...words, next: [line, ...words.next] }
  },
  DUPLICATE_TOKEN: ({ params }) => ({
    ...lasting('DUPLICATE_TOKEN'),
    ...(params?.label !== undefined && {
      happened: t('failures.DUPLICATE_TOKEN.happenedNamed', { label: params.label }),
    }),
  }),
  TOKEN_NOT_HELD: () => lasting('TOKEN_NOT_HELD'),
  TOKEN_NOT_READY: () => passing('TOKEN_NOT_READY'),
  SESSION_NOT_FOUND: () => lasting('SESSION_NOT_FOUND'),
  ANSWER_GONE: () => lasting('ANSWER_GONE'),
  SESSION_LET_GO: () => lasting('SESSION_LET_GO'),
  SESSION_ENDED: () => lasting('SESSION_ENDED'),
} satisfies Partial<Record<FailureCode, Entry>>
