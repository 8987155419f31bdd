import { existsSync } from 'node:fs'
import inspector from 'node:inspector'
import { join } from 'node:path'

export type LoopbackOnly = 'fallback-runtime' | 'debugging-switch'

/** The first Electron whose security the app is built for; an older one is the runtime that tests fall back to. */
const PRODUCT_MAJOR = 45
/**
 * Switches under which another program can look into the app, or into what it sends: debuggers, logs of the network
 * with its contents, certificates that are not checked, a sandbox that is off, processes started under another program.
 */
const REVEALING = [
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'debug',
  'debug-brk',
  'debug-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'log-net-log',
  'ssl-key-log-file',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'disable-web-security',
  'no-sandbox',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
]

type Facts = {
  electronVersion: string
  resourcesPath: string
  argv: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  inspectorUrl: () => string | undefined
  /** Chromium's own view of the command line */
  hasSwitch: (name: string) => boolean
}

/**
 * Why only loopback service URLs may be called, if so. Asked before each call and not once, because Node's inspector
 * can also be opened from outside while the app runs.
 */
export function loopbackOnlyBecause(commandLine: {
  hasSwitch(name: string): boolean
}): LoopbackOnly | undefined {
  return loopbackOnlyFor(factsOfThisProcess((name) => commandLine.hasSwitch(name)))
}

/** All reasons why only loopback service URLs may be called; where there is one, it is that of {@link loopbackOnlyBecause}. */
export function loopbackReasons(commandLine: { hasSwitch(name: string): boolean }): LoopbackOnly[] {
  const facts = factsOfThisProcess((name) => commandLine.hasSwitch(name))
  return [
    ...(isSubstitute(facts) ? (['fallback-runtime'] as const) : []),
    ...(isRevealing(facts) ? (['debugging-switch'] as const) : []),
  ]
}

/** The rule of {@link loopbackOnlyBecause}, of any process. */
export function loopbackOnlyFor(facts: Facts): LoopbackOnly | undefined {
  if (isSubstitute(facts)) return 'fallback-runtime'
  return isRevealing(facts) ? 'debugging-switch' : undefined
}

function isSubstitute({ electronVersion, resourcesPath, env }: Facts): boolean {
  return (
    env.KSMITH_RUNTIME === 'fallback' ||
    existsSync(join(resourcesPath, 'ksmith-fallback-runtime')) ||
    Number.parseInt(electronVersion, 10) < PRODUCT_MAJOR
  )
}

function isRevealing({ argv, env, inspectorUrl, hasSwitch }: Facts): boolean {
  const words = [...argv, ...(env.NODE_OPTIONS?.split(/\s+/) ?? [])]
  return (
    words.some((word) => REVEALING.includes(switchName(word))) ||
    REVEALING.some(hasSwitch) ||
    Boolean(env.SSLKEYLOGFILE) ||
    inspectorUrl() !== undefined
  )
}

/** `--Inspect_brk=0` and `-inspect-brk` and `/inspect-brk` are all `inspect-brk` to somebody. */
function switchName(word: string): string {
  const [, name = ''] = /^(?:--?|\/)([^=]*)/.exec(word) ?? []
  return name.toLowerCase().replaceAll('_', '-')
}

function factsOfThisProcess(hasSwitch: Facts['hasSwitch']): Facts {
  return {
    electronVersion: process.versions.electron ?? '0',
    resourcesPath: process.resourcesPath,
    argv: [...process.argv, ...process.execArgv],
    env: process.env,
    inspectorUrl: () => inspector.url(),
    hasSwitch,
  }
}
