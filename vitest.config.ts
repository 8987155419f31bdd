import { dirname } from 'node:path'
import { defineConfig } from 'vitest/config'
import { findRuntime } from './scripts/lib/runtime.mjs'

// A library that asks the electron package for its path must find the runtime that set-up chose, not try to download one.
const runtime = findRuntime()
const env = runtime ? { ELECTRON_OVERRIDE_DIST_PATH: dirname(runtime.executable) } : {}

// A process of its own for each file: the keychain library reads the session bus's address once per process.
const withRealParts = { env, pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 } as const

export default defineConfig({
  test: {
    // both of two cores: by itself vitest leaves one to whoever watches
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', env, testTimeout: 30_000, include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'integration', ...withRealParts, include: ['tests/integration/**/*.test.ts'] } },
      { test: { name: 'security', ...withRealParts, include: ['tests/security/**/*.test.ts'] } },
      {
        test: {
          name: 'bench',
          ...withRealParts,
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
    ],
  },
})
