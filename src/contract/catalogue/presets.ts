import { t } from '../../strings'
import type { FailureCode } from '../failures'
import { MAX_PRESET_NAME_LENGTH, MAX_PRESETS } from '../inputRules'
import { type Entry, lasting } from './explanation'

/** What can be wrong with a preset of a token. */
export const presets = {
  INVALID_PRESET_NAME: () => lasting('INVALID_PRESET_NAME', { most: MAX_PRESET_NAME_LENGTH }),
  DUPLICATE_PRESET: ({ params }) => ({
    ...lasting('DUPLICATE_PRESET'),
    ...(params?.name !== undefined && {
      happened: t('failures.DUPLICATE_PRESET.happenedNamed', { name: params.name }),
    }),
  }),
  TOO_MANY_PRESETS: () => lasting('TOO_MANY_PRESETS', { most: MAX_PRESETS }),
  PRESET_NOT_FOUND: () => lasting('PRESET_NOT_FOUND'),
} satisfies Partial<Record<FailureCode, Entry>>
