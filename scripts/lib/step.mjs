/**
 * One visible line for each set-up step: `[setup] dependencies … installed (12 s)`.
 * @param {string} name
 * @param {() => Promise<string> | string} work answers how it ended
 * @param {NodeJS.WritableStream} [out]
 */
export async function step(name, work, out = process.stdout) {
  const started = performance.now()
  out.write(`[setup] ${name} … `)
  let outcome
  try {
    outcome = await work()
  } catch (error) {
    out.write('failed\n')
    throw error
  }
  const seconds = (performance.now() - started) / 1000
  out.write(`${outcome}${seconds >= 1 ? ` (${Math.round(seconds)} s)` : ''}\n`)
}

/** What a step says that had nothing to do. */
export const ALREADY = 'already there'
