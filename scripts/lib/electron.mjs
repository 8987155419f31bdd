import { rmSync } from 'node:fs'
import { fallbackFitsHere, installFallbackRuntime } from './fallbackRuntime.mjs'
import { inProject, root } from './paths.mjs'
import { Problem } from './problem.mjs'
import { run } from './run.mjs'
import { fallbackDir, findRuntime } from './runtime.mjs'
import { stampIs, writeStamp } from './stamp.mjs'
import { ALREADY } from './step.mjs'

/**
 * Signs of a download that did not come through. Anything else (a wrong checksum, a full disk) must stop set-up and
 * never lead to the fallback.
 */
const UNREACHABLE =
  /fetch failed|Response code \d+|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|terminated|TIMEOUT/

/** The official download is tried again once a day, not at every start. */
const today = () => new Date().toISOString().slice(0, 10)
const TRIED = 'official-electron-unreachable'

async function downloadOfficial() {
  const installer = inProject('node_modules', 'electron', 'install.js')
  const result = await run(process.execPath, [installer], { cwd: root, timeoutMs: 15 * 60_000 })
  if (result.code === 0 && findRuntime()?.kind === 'official') return true
  if (UNREACHABLE.test(result.output)) return false
  throw new Problem(
    `${result.output.trimEnd()}\n\nElectron could not be installed: the output is above. (It was reached, so this is not ` +
      'about the network.)',
  )
}

/** The official Electron, else the pinned fallback where its conditions are met. */
export async function installElectron() {
  const found = findRuntime()
  if (found?.kind === 'official') return ALREADY
  if (found && stampIs(TRIED, today())) return `${ALREADY} (the fallback, for practice and tests only)`
  if (await downloadOfficial()) {
    rmSync(fallbackDir, { recursive: true, force: true })
    return 'installed'
  }
  writeStamp(TRIED, today())
  if (found) return `${ALREADY} (the fallback, for practice and tests only)`
  if (!fallbackFitsHere()) {
    throw new Problem(
      "Electron's download cannot be reached from here. Let this machine reach github.com, or set ELECTRON_MIRROR to a\n" +
        'mirror of its releases, and try again.',
    )
  }
  await installFallbackRuntime()
  return 'installed the fallback, for practice and tests only'
}
