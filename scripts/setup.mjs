#!/usr/bin/env node
/**
 * Makes a fresh clone ready: `npm start`, `npm test` and the others call this first. Every step looks before it acts,
 * so it costs a moment when there is nothing to do. It uses nothing but Node: it runs before anything is installed.
 */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from './lib/build.mjs'
import { installDependencies } from './lib/dependencies.mjs'
import { installElectron } from './lib/electron.mjs'
import {
  compileKeychainLibrary,
  downloadKeychainLibrary,
  keychainLibraryIsThere,
} from './lib/keychainLibrary.mjs'
import { needsOf } from './lib/needs.mjs'
import { main } from './lib/problem.mjs'
import { findRuntime } from './lib/runtime.mjs'
import { step } from './lib/step.mjs'
import {
  checkSystemParts,
  installSystemPackages,
  installWelcomePackages,
  isDebian,
} from './lib/systemPackages.mjs'

/**
 * The system packages come after the first downloads, because only these tell what is needed: a keychain library that
 * could be downloaded needs no compiler, an official Electron on a desktop needs no virtual display. So whoever must
 * install something by hand is asked once, for all of it.
 * @param {'start' | 'test'} purpose
 * @param {NodeJS.WritableStream} [out] where the steps are told
 */
export async function makeReady(purpose, out = process.stdout) {
  await step('dependencies', installDependencies, out)
  let mustCompile = false
  if (!keychainLibraryIsThere()) {
    const download = async () => {
      mustCompile = !(await downloadKeychainLibrary())
      return mustCompile ? 'no ready-made binary in reach, will be compiled' : 'installed'
    }
    await step('keychain library', download, out)
  }
  await step('Electron', installElectron, out)
  const runtime = findRuntime()
  if (process.platform === 'linux') {
    const needs = needsOf(purpose, runtime, mustCompile)
    const install = () =>
      isDebian() ? installSystemPackages(needs) : checkSystemParts(needs, runtime.executable)
    await step('system packages', install, out)
    if (purpose === 'test' && isDebian()) {
      await step('programs to compare with', () => installWelcomePackages(['age', 'xclip']), out)
    }
  }
  if (mustCompile) {
    const compile = async () => {
      await compileKeychainLibrary()
      return 'compiled'
    }
    await step('keychain library', compile, out)
  }
  return runtime
}

/**
 * What runs from the sources alone (the practice account) needs the dependencies only. Told on standard error: standard
 * output belongs to the program.
 */
export const makeSourcesReady = () => step('dependencies', installDependencies, process.stderr)

/** Everything, up to the built app. */
export async function setUp(purpose, out = process.stdout) {
  const runtime = await makeReady(purpose, out)
  await step('build', build, out)
  return runtime
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp('test')
    process.stdout.write(`[setup] ready\n`)
  })
}
