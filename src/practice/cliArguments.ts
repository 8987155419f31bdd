import { parseArgs } from 'node:util'
import type { KsVersion } from './account'
import { type FaultName, faultNames, isFaultName } from './faults/names'

export interface CliArguments {
  port: number
  json: boolean
  latencyMs: number
  clockSkewSeconds: number
  help: boolean
  faults?: FaultName
  ksVersion?: KsVersion
}

/** The command line does not say what it should; the message says what it should. */
export class UsageError extends Error {}

export const usage = `Usage: npm run practice -- [--port N] [--json] [--latency MS] [--fault NAME]
                            [--clock-skew SECONDS] [--ks-version 1|2]

  --port N              port on 127.0.0.1 (default 0: any free one)
  --json                print one line of JSON instead of text
  --latency MS          hold every answer back for so many milliseconds (default 0)
  --fault NAME          let every request go wrong in one of these ways:
${faultLines()}
  --clock-skew SECONDS  set the server's clock so far ahead, or behind with a minus (default 0)
  --ks-version 1|2      start KS of this version (default 2); both are always accepted
  --help                print this
`

/** @throws UsageError */
export function readArguments(argv: readonly string[]): CliArguments {
  const { port, json, latency, fault, 'clock-skew': skew, 'ks-version': version, help } = parse(argv)
  return {
    port: whole('--port', port, 65_535),
    latencyMs: whole('--latency', latency, 600_000),
    clockSkewSeconds: seconds('--clock-skew', skew),
    json,
    help,
    ...(fault !== undefined && { faults: faultName(fault) }),
    ...(version !== undefined && { ksVersion: ksVersion(version) }),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: withNegatives(argv),
      options: {
        port: { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
        latency: { type: 'string', default: '0' },
        fault: { type: 'string' },
        'clock-skew': { type: 'string', default: '0' },
        'ks-version': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (failure) {
    throw new UsageError(failure instanceof Error ? failure.message : 'These arguments make no sense.')
  }
}

/** `--clock-skew -60` is meant as it stands; without a `=` the parser would take -60 for an option. */
function withNegatives(argv: readonly string[]): string[] {
  const args: string[] = []
  for (const arg of argv) {
    if (args.at(-1) === '--clock-skew' && /^-\d/.test(arg)) args.push(`${args.pop()}=${arg}`)
    else args.push(arg)
  }
  return args
}

function whole(name: string, text: string, max: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= max)) throw new UsageError(`${name} takes a whole number from 0 to ${max}, not '${text}'.`)
  return value
}

function seconds(name: string, text: string): number {
  if (!/^[-+]?\d{1,9}$/.test(text)) {
    throw new UsageError(`${name} takes a whole number of seconds such as 3600 or -3600, not '${text}'.`)
  }
  return Number(text)
}

function faultName(text: string): FaultName {
  if (isFaultName(text)) return text
  throw new UsageError(`--fault takes one of ${Object.keys(faultNames).join(', ')}, not '${text}'.`)
}

function ksVersion(text: string): KsVersion {
  if (text !== '1' && text !== '2') throw new UsageError(`--ks-version takes 1 or 2, not '${text}'.`)
  return text === '1' ? 1 : 2
}

function faultLines(): string {
  const lines = Object.entries(faultNames).map(([name, text]) => `${' '.repeat(24)}${name.padEnd(13)}${text}`)
  return lines.join('\n')
}
