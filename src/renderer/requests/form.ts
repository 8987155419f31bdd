import {
  checkReadRequest,
  MAX_PAGE_SIZE,
  type ParamsOf,
  type ReadAction,
  type RequestToRead,
} from '../../contract/requests'
import { t } from '../../strings'

export type RequestField<N extends string = string> = {
  /** the API's own name of the parameter */
  name: N
  label: string
  kind: 'text' | 'whole' | 'choice'
  /** what can be chosen; nothing is sent where nothing is chosen */
  options?: readonly { id: string; text: string }[]
  isRequired?: boolean
  /** short enough to stand beside another */
  isShort?: boolean
  /** said where what was typed does not fit */
  problem: string
}

export type RequestForm<N extends string = string> = {
  /** what is read, as a sentence */
  does: string
  fields: readonly RequestField<N>[]
}

/** Chosen where nothing is to be sent. */
export const ANY = 'any'

const ids = {
  name: 'idIn',
  label: t('requests.form.labels.idIn'),
  kind: 'text',
  problem: t('requests.form.problems.idIn'),
} as const
const userProblem = t('requests.form.problems.user')
const newestFirst = [
  { id: ANY, text: t('requests.form.order.any') },
  { id: '-createdAt', text: t('requests.form.order.newest') },
  { id: '+createdAt', text: t('requests.form.order.oldest') },
] as const
const order = {
  name: 'orderBy',
  label: t('requests.form.labels.orderBy'),
  kind: 'choice',
  problem: '',
} as const
const page = [
  {
    name: 'pageSize',
    label: t('requests.form.labels.pageSize'),
    kind: 'whole',
    isShort: true,
    problem: t('requests.form.problems.pageSize', { most: MAX_PAGE_SIZE }),
  },
  {
    name: 'pageIndex',
    label: t('requests.form.labels.pageIndex'),
    kind: 'whole',
    isShort: true,
    problem: t('requests.form.problems.pageIndex'),
  },
] as const

/** The form of each request, in the order in which requests are offered. */
export const requestForms: { [A in ReadAction]: RequestForm<keyof ParamsOf<A> & string> } = {
  'session.get': { does: t('requests.form.does.sessionGet'), fields: [] },
  'media.list': {
    does: t('requests.form.does.mediaList'),
    fields: [
      {
        name: 'nameLike',
        label: t('requests.form.labels.nameLike'),
        kind: 'text',
        problem: t('requests.form.problems.nameLike'),
      },
      ids,
      {
        name: 'userIdEqual',
        label: t('requests.form.labels.userIdEqual'),
        kind: 'text',
        problem: userProblem,
      },
      {
        name: 'mediaTypeEqual',
        label: t('requests.form.labels.mediaTypeEqual'),
        kind: 'choice',
        options: [
          { id: ANY, text: t('requests.form.mediaTypes.any') },
          { id: '1', text: t('requests.form.mediaTypes.video') },
          { id: '2', text: t('requests.form.mediaTypes.image') },
          { id: '5', text: t('requests.form.mediaTypes.audio') },
        ],
        problem: '',
      },
      {
        ...order,
        options: [
          ...newestFirst,
          { id: '+name', text: t('requests.form.order.name') },
          { id: '-plays', text: t('requests.form.order.plays') },
        ],
      },
      ...page,
    ],
  },
  'baseEntry.get': {
    does: t('requests.form.does.baseEntryGet'),
    fields: [
      {
        name: 'entryId',
        label: t('requests.form.labels.entryId'),
        kind: 'text',
        isRequired: true,
        problem: t('requests.form.problems.entryId'),
      },
    ],
  },
  'category.list': {
    does: t('requests.form.does.categoryList'),
    fields: [
      ids,
      {
        name: 'parentIdEqual',
        label: t('requests.form.labels.parentIdEqual'),
        kind: 'whole',
        problem: t('requests.form.problems.parentIdEqual'),
      },
      { ...order, options: newestFirst },
      ...page,
    ],
  },
  'partner.get': { does: t('requests.form.does.partnerGet'), fields: [] },
  'appToken.list': {
    does: t('requests.form.does.appTokenList'),
    fields: [
      ids,
      {
        name: 'sessionUserIdEqual',
        label: t('requests.form.labels.sessionUserIdEqual'),
        kind: 'text',
        problem: userProblem,
      },
      { ...order, options: newestFirst },
      ...page,
    ],
  },
  'appToken.get': {
    does: t('requests.form.does.appTokenGet'),
    fields: [
      {
        name: 'id',
        label: t('requests.form.labels.id'),
        kind: 'text',
        isRequired: true,
        problem: t('requests.form.problems.id'),
      },
    ],
  },
}

export const offeredActions = Object.keys(requestForms) as ReadAction[]

/** What was put into a form, by the names of its fields. */
export type Filled = Readonly<Record<string, string>>

/** The request that a form says, or what is wrong with which field. */
export function readForm(
  action: ReadAction,
  filled: Filled,
): { ok: true; request: RequestToRead } | { ok: false; problems: Record<string, string> } {
  const { fields } = requestForms[action]
  const given = fields.flatMap((field): [string, string | number][] => {
    const text = (filled[field.name] ?? '').trim()
    if (text === '' || text === ANY) return []
    const isNumber = field.kind === 'whole' || field.name === 'mediaTypeEqual'
    return [[field.name, isNumber && /^\d{1,15}$/.test(text) ? Number(text) : text]]
  })
  const checked = checkReadRequest(action, Object.fromEntries(given))
  if (checked.ok) return checked
  const wrong = fields.filter(({ name }) => checked.wrong.includes(name))
  return { ok: false, problems: Object.fromEntries(wrong.map(({ name, problem }) => [name, problem])) }
}

/** A request as its form would be filled in. */
export function fillForm({ params }: RequestToRead): Filled {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}

/** A request in one line: its action and what was asked. */
export function requestLine({ action, params }: RequestToRead): string {
  const asked = Object.entries(params).map(([name, value]) => `${name} ${value}`)
  return [action, ...asked].join(' · ')
}
