import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/e2e',
  // Two apps at a time, each on a display of its own where that nobody sees can be had; otherwise there is one display
  // and one clipboard. No second chances: a flaky test is a broken one.
  workers: process.platform === 'linux' && process.env.KSMITH_TEST_DISPLAY !== 'own' ? 2 : 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.KSMITH_TEST_REPORT ?? 'test-results/playwright.json' }],
  ],
  // A trace, a video or an automatic screenshot would keep what is on the screen, and secrets may be.
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'security', testMatch: 'security/**/*.spec.ts' },
    { name: 'tour', testMatch: 'tour/**/*.spec.ts' },
    { name: 'icons', testMatch: 'icons/**/*.spec.ts' },
  ],
})
