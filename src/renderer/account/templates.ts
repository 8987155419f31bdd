import { t } from '../../strings'
import type { TokenForm } from './tokenForm'

/** A way to begin a token that may do one thing and little else. Everything it fills in can be changed. */
export type Template = {
  id: 'playback' | 'listing' | 'upload' | 'analytics'
  /** whether it is about one entry, whose id is asked for */
  needsEntry?: boolean
  fill: (entryId: string) => Partial<TokenForm>
}

const service = (...paths: string[]) =>
  `urirestrict:${paths.map((path) => `/api_v3/service/${path}*`).join('|')}`

/** The templates, least privileged first. */
export const templates: readonly Template[] = [
  {
    id: 'playback',
    needsEntry: true,
    fill: (entryId) => ({
      description: entryId
        ? t('account.templates.playback.description', { entryId })
        : t('account.templates.playback.descriptionUnnamed'),
      type: '0',
      duration: '3600',
      privileges: ['setrole:PLAYBACK_BASE_ROLE', ...(entryId ? [`sview:${entryId}`] : [])].join(','),
    }),
  },
  {
    id: 'listing',
    fill: () => ({
      description: t('account.templates.listing.description'),
      type: '0',
      duration: '900',
      privileges: `list:*,${service('media/action/list', 'media/action/get', 'baseentry/action/list', 'baseentry/action/get', 'category/action/list')}`,
    }),
  },
  {
    id: 'upload',
    fill: () => ({
      description: t('account.templates.upload.description'),
      type: '0',
      duration: '3600',
      privileges: service('uploadtoken/', 'uploadToken/', 'media/action/add', 'baseentry/action/add'),
    }),
  },
  {
    id: 'analytics',
    fill: () => ({
      description: t('account.templates.analytics.description'),
      type: '0',
      duration: '900',
      privileges: service('report/action/get', 'analytics/'),
    }),
  },
]
