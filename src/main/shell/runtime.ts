import { existsSync } from 'node:fs'
import inspector from 'node:inspector'
import { join } from 'node:path'

export type LoopbackOnly = 'fallback-runtime' | 'debugging-switch'

/** The first Electron whose security the app is built for; an older one is the runtime that tests fall back to. */
const PRODUCT_MAJOR = 45
const DEBUGGING =
  /^--(inspect|inspect-brk|inspect-wait|inspect-port|debug|remote-debugging-port|remote-debugging-pipe)(=|$)/

type Facts = {
  electronVersion: string
  resourcesPath: string
  argv: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  inspectorUrl: () => string | undefined
}

/**
 * Why only loopback service URLs may be called, if so. Asked before each call and not once, because Node's inspector
 * can also be opened from outside while the app runs.
 */
export function loopbackOnlyBecause(facts: Facts = factsOfThisProcess()): LoopbackOnly | undefined {
  const { electronVersion, resourcesPath, argv, env, inspectorUrl } = facts
  const fallback =
    env.KSMITH_RUNTIME === 'fallback' ||
    existsSync(join(resourcesPath, 'ksmith-fallback-runtime')) ||
    Number.parseInt(electronVersion, 10) < PRODUCT_MAJOR
  if (fallback) return 'fallback-runtime'
  const switches = [...argv, ...(env.NODE_OPTIONS?.split(/\s+/) ?? [])]
  if (switches.some((word) => DEBUGGING.test(word)) || inspectorUrl() !== undefined) return 'debugging-switch'
  return undefined
}

function factsOfThisProcess(): Facts {
  return {
    electronVersion: process.versions.electron ?? '0',
    resourcesPath: process.resourcesPath,
    argv: [...process.argv, ...process.execArgv],
    env: process.env,
    inspectorUrl: () => inspector.url(),
  }
}
