/**
 * Works through items, each in the pool it belongs to, with so many at a time in each pool and in all.
 *
 * @param work does one; what it throws ends everything, once those under way are over
 * @param signal when aborted, nothing more is begun
 */
export async function inPools<T>(
  items: readonly T[],
  poolOf: (item: T) => string,
  { each, all }: { each: number; all: number },
  work: (item: T) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const pools = new Map<string, T[]>()
  for (const item of items) {
    const name = poolOf(item)
    const pool = pools.get(name)
    if (pool) pool.push(item)
    else pools.set(name, [item])
  }
  const running = new Map<string, number>()
  let count = 0
  let failed: { error: unknown } | undefined

  await new Promise<void>((resolve) => {
    const next = () => {
      for (const [name, waiting] of pools) {
        while (!failed && !signal.aborted && count < all && (running.get(name) ?? 0) < each) {
          const item = waiting.shift()
          if (item === undefined) break
          running.set(name, (running.get(name) ?? 0) + 1)
          count += 1
          void begin(name, item)
        }
        if (waiting.length === 0) pools.delete(name)
      }
      if (count === 0) resolve()
    }
    const begin = async (name: string, item: T) => {
      try {
        await work(item)
      } catch (error) {
        failed ??= { error }
      }
      running.set(name, (running.get(name) ?? 1) - 1)
      count -= 1
      next()
    }
    next()
  })
  if (failed) throw (failed as { error: unknown }).error
}
