import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run } from './run.mjs'

/**
 * How to start npm without a shell: the npm that started us, else the one beside Node, else the one on the PATH.
 * (On Windows `npm` is a .cmd file, which only a shell can start; its JavaScript needs none.)
 * @returns {{ command: string, args: string[] }}
 */
function npmCommand() {
  const beside = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const cli = candidates.find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path))
  return cli ? { command: process.execPath, args: [cli] } : { command: 'npm', args: [] }
}

/**
 * node-gyp downloads Node's headers unless it is told where they are, and that download fails on closed networks.
 * Where they are installed beside Node (as distributions do) it is told, without counting on anyone's ~/.npmrc.
 * The second name is what newer node-gyp reads; npm itself ignores both.
 */
function headersEnv() {
  if (process.env.npm_config_nodedir || process.platform === 'win32') return {}
  const prefix = dirname(dirname(process.execPath))
  if (!existsSync(join(prefix, 'include', 'node', 'node.h'))) return {}
  return { npm_config_nodedir: prefix, npm_package_config_node_gyp_nodedir: prefix }
}

/**
 * Runs npm quietly. Engine warnings of packages that ask for a newer Node than they need would only alarm, so
 * only errors are let through.
 */
export function npm(args, options = {}) {
  const { command, args: first } = npmCommand()
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const env = { ...process.env, ...headersEnv(), ...options.env }
  return run(command, [...first, ...args, ...quiet], { ...options, env })
}
