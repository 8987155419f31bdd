import { formatPrivilege } from './format'
import { parsePrivileges } from './parse'

/**
 * One thing that a privilege lets a session do, or keeps it from.
 * `narrows`: less than without it; `widens`: more than without it; `notes`: neither.
 */
export interface PrivilegeLimit {
  /** the privilege as the API spells it */
  privilege: string
  effect: Effect
  /** which sentence says it */
  statement: LimitStatement
  /** what the sentence names: ids, a role, an address; as they are written in the privilege */
  named: readonly string[]
  /** how many things the sentence speaks of */
  count: number
}

/** The sentences there are: the subject, and which of its sentences. */
export type LimitStatement =
  | ReturnType<(typeof readings)[number]['read']>['statement']
  | 'everything'
  | 'custom'

/**
 * What a privilege string means, one statement for each name, in the order of the string. Derived from the text alone:
 * what a role allows is the server's to know, and what a name means that the server does not reserve is up to whoever
 * made it up.
 */
export function privilegeLimits(privileges: string): PrivilegeLimit[] {
  return [...parsePrivileges(privileges)]
    .filter(([name]) => name.trim() !== '')
    .map(([name, values]) => {
      const said = read(name, values)
      return { privilege: formatPrivilege(name, values), count: said.named.length, ...said }
    })
}

/** Whether access to content is not checked against entitlement, as far as a privilege string says. */
export function disablesEntitlement(privileges: string): boolean {
  return parsePrivileges(privileges).has('disableentitlement')
}

type Effect = 'narrows' | 'widens' | 'notes'
type Values = readonly string[]
type Said<Statement extends string> = {
  effect: Effect
  statement: Statement
  named: Values
  /** where that is not how many are named */
  count?: number
}
type Reading<Statement extends string> = { name: string; read: (values: Values) => Said<Statement> }

function read(name: string, values: Values): Said<LimitStatement> {
  if (name === '*' || (name === 'all' && values.includes('*'))) {
    return { effect: 'widens', statement: 'everything', named: [] }
  }
  return (
    byName.get(name)?.(values) ?? {
      effect: 'notes',
      statement: 'custom',
      named: [formatPrivilege(name, values)],
    }
  )
}

/** A privilege that means the same whatever its values are. */
function plain<const Name extends string>(name: Name, effect: Effect): Reading<Name> {
  return { name, read: () => ({ effect, statement: name, named: [] }) }
}

/** A privilege over some things of a kind, or over all of them with `*`. A bare name is over none in particular. */
function scoped<const Name extends string>(name: Name): Reading<`${Name}.${'all' | 'some' | 'unnamed'}`> {
  return {
    name,
    read: (values) => {
      if (values.includes('*')) return { effect: 'widens', statement: `${name}.all`, named: [] }
      if (values.length === 0) return { effect: 'widens', statement: `${name}.unnamed`, named: [] }
      return { effect: 'narrows', statement: `${name}.some`, named: values }
    },
  }
}

/** A privilege over some things of a kind; over all of them with `*` and with a bare name. */
function open<const Name extends string>(name: Name, effect: Effect): Reading<`${Name}.${'all' | 'some'}`> {
  return {
    name,
    read: (values) =>
      values.length === 0 || values.includes('*')
        ? { effect, statement: `${name}.all`, named: [] }
        : { effect, statement: `${name}.some`, named: values },
  }
}

/**
 * A privilege that says little where it names nothing.
 *
 * @param parts what it names, out of its values
 */
function named<const Name extends string>(
  name: Name,
  effect: Effect,
  parts: (values: Values) => Values = whole,
): Reading<`${Name}.${'some' | 'unnamed'}`> {
  return {
    name,
    read: (values) => {
      const found = parts(values)
      if (found.length === 0) return { effect, statement: `${name}.unnamed`, named: [] }
      return { effect, statement: `${name}.some`, named: found }
    },
  }
}

/** A value that itself may have slashes in it, such as a path, as it was written. */
function whole(values: Values): Values {
  return values.length === 0 ? [] : [values.join('/')]
}
const each = (values: Values) => values
const paths = (values: Values) => values.join('/').split('|').filter(Boolean)
const instants = (values: Values) => whole(values).map(instant)

/** A time in epoch seconds as a date; anything else as it is. */
function instant(text: string): string {
  return /^\d{1,11}$/.test(text) ? new Date(Number(text) * 1000).toISOString() : text
}

/** It speaks of as many calls as its value says. */
const actionsLimit = named('actionslimit', 'narrows')

const readings = [
  scoped('sview'),
  scoped('view'),
  scoped('edit'),
  scoped('list'),
  scoped('download'),
  scoped('downloadasset'),
  scoped('sviewplaylist'),
  scoped('editplaylist'),
  scoped('edituser'),
  named('limitentry', 'narrows', each),
  {
    ...actionsLimit,
    read: (values: Values) => ({ ...actionsLimit.read(values), count: Number(values.join('/')) }),
  },
  named('setrole', 'notes'),
  named('restrictingrole', 'narrows'),
  named('iprestrict', 'narrows'),
  named('urirestrict', 'narrows', paths),
  plain('enableentitlement', 'narrows'),
  plain('disableentitlement', 'widens'),
  open('disableentitlementforentry', 'widens'),
  open('disableentitlementforplaylist', 'widens'),
  named('privacycontext', 'narrows', each),
  plain('enablecategorymoderation', 'narrows'),
  plain('enablecaptionmoderation', 'narrows'),
  open('editadmintags', 'widens'),
  open('restrictexplicitliveview', 'narrows'),
  open('enablechangeaccount', 'widens'),
  plain('disablesessiontypecheck', 'widens'),
  named('preview', 'narrows'),
  named('reftime', 'notes', instants),
  named('virtualeventid', 'notes'),
  named('searchcontext', 'notes'),
  named('sessionkey', 'notes'),
  named('jobtype', 'notes'),
  named('sessionid', 'notes', each),
  named('apptoken', 'notes', each),
  plain('widget', 'notes'),
  named('appid', 'notes'),
  { ...named('appid', 'notes'), name: 'appId' },
]

const byName = new Map(readings.map(({ name, read }) => [name, read]))
