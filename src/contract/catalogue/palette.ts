import { t } from '../../strings'
import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

const spoken = (shortcut = '') =>
  shortcut.replace('CommandOrControl', t('settings.ctrlOrCmd')).replaceAll('+', ' + ')

/** What can be wrong with the shortcut that opens the palette. */
export const palette = {
  INVALID_SHORTCUT: ({ params }) => ({
    ...lasting('INVALID_SHORTCUT', { keys: spoken(params?.shortcut) }),
    ...(params?.shortcut === undefined && { happened: t('failures.INVALID_SHORTCUT.happenedUnnamed') }),
  }),
  SHORTCUT_TAKEN: ({ params }) => ({
    ...passing('SHORTCUT_TAKEN', { keys: spoken(params?.shortcut) }),
    ...(params?.shortcut === undefined && { happened: t('failures.SHORTCUT_TAKEN.happenedUnnamed') }),
  }),
} satisfies Partial<Record<FailureCode, Entry>>
