/** A parameter's value, from whichever source. Objects and arrays alike become tables, as they do in PHP. */
export type Param = string | number | boolean | null | Params

/** Parameters by name. A `Map`, since the names come from outside. */
export type Params = Map<string, Param>

/** Parameters of a JSON body. There, too, a name on top may be a path: `"pager:pageSize"`. */
export function paramsOf(json: object): Params {
  return unfolded(tableOf(json))
}

function tableOf(json: object): Params {
  return new Map(Object.entries(json).map(([name, value]) => [name, paramOf(value)]))
}

function paramOf(value: unknown): Param {
  if (value instanceof Object) return tableOf(value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/**
 * Parameters of a form or a query: `name`, or a path into an object as `object[name]` or `object:name`.
 */
export function paramsOfPairs(pairs: Iterable<readonly [string, string]>): Params {
  const params: Params = new Map()
  for (const [key, value] of pairs) put(params, key.replaceAll(']', '').split(/[[:]/), value)
  return params
}

/** The same parameters with every name on top that is a path, `object:name`, made one. */
export function unfolded(params: Params): Params {
  if (![...params.keys()].some((key) => key.includes(':'))) return params
  const result: Params = new Map()
  for (const [key, value] of params) put(result, key.split(':'), value)
  return result
}

function put(params: Params, path: string[], value: Param): void {
  const last = path.pop() ?? ''
  let table = params
  for (const name of path) {
    const next = table.get(name)
    const inner: Params = next instanceof Map ? next : new Map()
    table.set(name, inner)
    table = inner
  }
  table.set(last, value)
}

/** Lays `over` upon `under`, table by table: what is in the URL wins over what is in the body. */
export function overlay(under: Params, over: Params): Params {
  const result = new Map(under)
  for (const [name, value] of over) {
    const below = result.get(name)
    result.set(name, below instanceof Map && value instanceof Map ? overlay(below, value) : value)
  }
  return result
}
