import type { LoopbackOnly } from '../../shell/runtime'
import { type Check, found } from '../check'

const PATIENCE = 5_000

type Parts = {
  versions: { electron?: string; chrome?: string; node: string }
  /** why only this machine may be called, if so */
  loopbackReasons: () => readonly LoopbackOnly[]
  /** whether the pages' processes are in Chromium's sandbox; `undefined` where that cannot be seen */
  sandboxed: () => Promise<boolean | undefined>
}

/** What the app runs on, and how it was started. */
export function thisRunChecks({ versions, loopbackReasons, sandboxed }: Parts): Check[] {
  const { electron = '0', chrome = '0', node } = versions
  const facts = { versions: { electron, chromium: chrome, node } }
  const check = (id: string, look: Check['look']): Check => ({ id, group: 'run', patience: PATIENCE, look })
  return [
    check('runtime', async () => [
      loopbackReasons().includes('fallback-runtime')
        ? found('note', 'RUNTIME_SUBSTITUTE', facts)
        : found('good', 'RUNTIME_GOOD', facts),
    ]),
    check('switches', async () => [
      loopbackReasons().includes('debugging-switch')
        ? found('note', 'SWITCHES_SEEN')
        : found('good', 'SWITCHES_NONE'),
    ]),
    check('sandbox', async () => {
      const isOn = await sandboxed()
      if (isOn === undefined) return [found('absent', 'SANDBOX_UNSEEN')]
      return [isOn ? found('good', 'SANDBOX_ON') : found('bad', 'SANDBOX_OFF')]
    }),
  ]
}
