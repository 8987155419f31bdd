import {
  checkReadRequest,
  MAX_PAGE_SIZE,
  type ParamsOf,
  type ReadAction,
  type RequestToRead,
} from '../../contract/requests'

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
  /** what is read, in a few words */
  does: string
  fields: readonly RequestField<N>[]
}

/** Chosen where nothing is to be sent. */
export const ANY = 'any'

const ids = {
  name: 'idIn',
  label: 'Ids, separated by commas',
  kind: 'text',
  problem: 'Up to 100 ids of letters, digits, _ and -, with commas between and no spaces.',
} as const
const userProblem = 'One line of at most 100 characters.'
const newestFirst = [
  { id: ANY, text: 'as the server likes' },
  { id: '-createdAt', text: 'newest first' },
  { id: '+createdAt', text: 'oldest first' },
] as const
const order = { name: 'orderBy', label: 'Order', kind: 'choice', problem: '' } as const
const page = [
  {
    name: 'pageSize',
    label: 'Page size',
    kind: 'whole',
    isShort: true,
    problem: `A whole number from 1 to ${MAX_PAGE_SIZE}. The server’s own is 30.`,
  },
  { name: 'pageIndex', label: 'Page', kind: 'whole', isShort: true, problem: 'A whole number from 1 on.' },
] as const

/** The form of each request, in the order in which requests are offered. */
export const requestForms: { [A in ReadAction]: RequestForm<keyof ParamsOf<A> & string> } = {
  'session.get': { does: 'What the server says of the KS', fields: [] },
  'media.list': {
    does: 'The account’s media',
    fields: [
      {
        name: 'nameLike',
        label: 'Name contains',
        kind: 'text',
        problem: 'One line of at most 200 characters.',
      },
      ids,
      { name: 'userIdEqual', label: 'Owner', kind: 'text', problem: userProblem },
      {
        name: 'mediaTypeEqual',
        label: 'Media type',
        kind: 'choice',
        options: [
          { id: ANY, text: 'any' },
          { id: '1', text: 'video' },
          { id: '2', text: 'image' },
          { id: '5', text: 'audio' },
        ],
        problem: '',
      },
      {
        ...order,
        options: [
          ...newestFirst,
          { id: '+name', text: 'by name' },
          { id: '-plays', text: 'most played first' },
        ],
      },
      ...page,
    ],
  },
  'baseEntry.get': {
    does: 'One entry',
    fields: [
      {
        name: 'entryId',
        label: 'Entry id',
        kind: 'text',
        isRequired: true,
        problem: 'An entry’s id, such as 1_abcd1234.',
      },
    ],
  },
  'category.list': {
    does: 'The account’s categories',
    fields: [
      ids,
      {
        name: 'parentIdEqual',
        label: 'Parent id',
        kind: 'whole',
        problem: 'A category’s id, or 0 for the top.',
      },
      { ...order, options: newestFirst },
      ...page,
    ],
  },
  'partner.get': { does: 'The account itself, without its secrets', fields: [] },
  'appToken.list': {
    does: 'The account’s app tokens, without their secrets',
    fields: [
      ids,
      { name: 'sessionUserIdEqual', label: 'Bound to user', kind: 'text', problem: userProblem },
      { ...order, options: newestFirst },
      ...page,
    ],
  },
  'appToken.get': {
    does: 'One app token, without its secret',
    fields: [
      {
        name: 'id',
        label: 'App-token id',
        kind: 'text',
        isRequired: true,
        problem: 'An app token’s id, such as 1_abcd1234.',
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
