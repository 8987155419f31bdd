import { parseArgs } from 'node:util'

export interface CliArguments {
  port: number
  json: boolean
  latencyMs: number
  help: boolean
}

/** The command line does not say what it should; the message says what it should. */
export class UsageError extends Error {}

export const usage = `Usage: npm run practice -- [--port N] [--json] [--latency MS]

  --port N       port on 127.0.0.1 (default 0: any free one)
  --json         print one line of JSON instead of text
  --latency MS   hold every answer back for so many milliseconds (default 0)
`

/** @throws UsageError */
export function readArguments(argv: readonly string[]): CliArguments {
  const { port, json, latency, help } = parse(argv)
  return {
    port: whole('--port', port, 65_535),
    latencyMs: whole('--latency', latency, 600_000),
    json,
    help,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
        latency: { type: 'string', default: '0' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (failure) {
    throw new UsageError(failure instanceof Error ? failure.message : 'These arguments make no sense.')
  }
}

function whole(name: string, text: string, max: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= max)) throw new UsageError(`${name} takes a whole number from 0 to ${max}, not '${text}'.`)
  return value
}
