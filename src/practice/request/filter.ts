import type { Arguments } from './arguments'
import { absoluteTime } from './relativeTime'

/** Keeps what a filter asks for, in the order in which it asks for it. */
export type Filter<T> = (items: readonly T[], nowSeconds: number) => T[]

/** What a list can be filtered and ordered by. Whatever else a filter says is ignored. */
export interface FilterFields<T> {
  /** `<name>Equal` and `<name>In`. */
  equal?: Record<string, (item: T) => string | number | null>
  /** `<name>Like`: a part of it, in any case. */
  like?: Record<string, (item: T) => string>
  /** `<name>GreaterThanOrEqual` and `<name>LessThanOrEqual`, in Unix seconds or counted from now. */
  time?: Record<string, (item: T) => number>
  /** `orderBy`: `+name` or `-name`. */
  order?: Record<string, (item: T) => string | number>
}

export function filterOf<T>(args: Arguments, fields: FilterFields<T>): Filter<T> {
  const filter = args.object('filter')
  const tests = [
    ...Object.entries(fields.equal ?? {}).flatMap(([name, of]) => equalTests(filter, name, of)),
    ...Object.entries(fields.like ?? {}).flatMap(([name, of]) => likeTests(filter, name, of)),
    ...Object.entries(fields.time ?? {}).flatMap(([name, of]) => timeTests(filter, name, of)),
  ]
  const compare = ordering(filter.optionalString('orderBy') ?? '', fields.order ?? {})

  return (items, nowSeconds) => {
    const kept = items.filter((item) => tests.every((test) => test(item, nowSeconds)))
    return compare ? kept.sort(compare) : kept
  }
}

type Test<T> = (item: T, nowSeconds: number) => boolean

function equalTests<T>(
  filter: Arguments,
  name: string,
  of: (item: T) => string | number | null,
): readonly Test<T>[] {
  const equal = filter.optionalString(`${name}Equal`)
  const anyOf = filter.optionalString(`${name}In`)?.split(',')
  return [
    ...(equal === null ? [] : [(item: T) => String(of(item) ?? '') === equal]),
    ...(anyOf === undefined ? [] : [(item: T) => anyOf.includes(String(of(item) ?? ''))]),
  ]
}

function likeTests<T>(filter: Arguments, name: string, of: (item: T) => string): readonly Test<T>[] {
  const part = filter.optionalString(`${name}Like`)?.toLowerCase()
  return part ? [(item) => of(item).toLowerCase().includes(part)] : []
}

function timeTests<T>(filter: Arguments, name: string, of: (item: T) => number): readonly Test<T>[] {
  const from = filter.optionalInteger(`${name}GreaterThanOrEqual`)
  const to = filter.optionalInteger(`${name}LessThanOrEqual`)
  return [
    ...(from === null ? [] : [(item: T, now: number) => of(item) >= absoluteTime(from, now)]),
    ...(to === null ? [] : [(item: T, now: number) => of(item) <= absoluteTime(to, now)]),
  ]
}

function ordering<T>(
  orderBy: string,
  fields: Record<string, (item: T) => string | number>,
): ((a: T, b: T) => number) | undefined {
  const name = Object.keys(fields).find((each) => orderBy === `+${each}` || orderBy === `-${each}`)
  const of = name === undefined ? undefined : fields[name]
  if (!of) return undefined
  const direction = orderBy.startsWith('-') ? -1 : 1
  return (a, b) => direction * (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0)
}
