import type { TokenForm } from './tokenForm'

/** A way to begin a token that may do one thing and little else. Everything it fills in can be changed. */
export type Template = {
  id: string
  name: string
  explanation: string
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
    name: 'Playback of one entry',
    explanation: 'Plays one entry and may not list, change or upload anything.',
    needsEntry: true,
    fill: (entryId) => ({
      description: `Playback of ${entryId || 'one entry'}`,
      type: '0',
      duration: '3600',
      privileges: ['setrole:PLAYBACK_BASE_ROLE', ...(entryId ? [`sview:${entryId}`] : [])].join(','),
    }),
  },
  {
    id: 'listing',
    name: 'Read-only listing',
    explanation:
      'Lists and looks at entries and categories; calls that change something are kept out by their address.',
    fill: () => ({
      description: 'Read-only listing',
      type: '0',
      duration: '900',
      privileges: `list:*,${service('media/action/list', 'media/action/get', 'baseentry/action/list', 'baseentry/action/get', 'category/action/list')}`,
    }),
  },
  {
    id: 'upload',
    name: 'Upload only',
    explanation: 'Makes upload tokens and new entries, and neither lists nor changes what is there.',
    fill: () => ({
      description: 'Upload only',
      type: '0',
      duration: '3600',
      privileges: service('uploadtoken/', 'uploadToken/', 'media/action/add', 'baseentry/action/add'),
    }),
  },
  {
    id: 'analytics',
    name: 'Analytics read',
    explanation:
      'Reads reports and nothing else. Its user, or a role given with setrole, needs the permission for analytics.',
    fill: () => ({
      description: 'Analytics read',
      type: '0',
      duration: '900',
      privileges: service('report/action/get', 'analytics/'),
    }),
  },
]
