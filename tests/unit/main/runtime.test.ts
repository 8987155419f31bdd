import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopbackOnlyFor } from '../../../src/main/shell/runtime'

const product = {
  electronVersion: '45.4.1',
  resourcesPath: '/nowhere',
  argv: ['electron', '.'],
  env: {},
  inspectorUrl: () => undefined,
  hasSwitch: () => false,
}

describe('only loopback is called', () => {
  it('not in the product', () => expect(loopbackOnlyFor(product)).toBeUndefined())

  it.each([
    '--inspect',
    '--inspect=0',
    '--inspect-brk=127.0.0.1:9229',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '-remote-debugging-port=9222',
    '/remote-debugging-port=9222',
    '--Inspect_Brk',
    '--log-net-log=/tmp/log',
    '--ignore-certificate-errors',
    '--no-sandbox',
    '--gpu-launcher=gdb',
  ])('with a debugging switch: %s', (word) => {
    expect(loopbackOnlyFor({ ...product, argv: ['electron', word, '.'] })).toBe('debugging-switch')
    expect(loopbackOnlyFor({ ...product, env: { NODE_OPTIONS: `--no-warnings ${word}` } })).toBe(
      'debugging-switch',
    )
  })

  it('when Chromium was told by another way, or told to write down its keys', () => {
    expect(loopbackOnlyFor({ ...product, hasSwitch: (name) => name === 'remote-debugging-port' })).toBe(
      'debugging-switch',
    )
    expect(loopbackOnlyFor({ ...product, env: { SSLKEYLOGFILE: '/somewhere' } })).toBe('debugging-switch')
  })

  it('when an inspector was opened after the start', () => {
    expect(loopbackOnlyFor({ ...product, inspectorUrl: () => 'ws://127.0.0.1:9229/x' })).toBe(
      'debugging-switch',
    )
  })

  it('on the fallback runtime, however it shows', () => {
    expect(loopbackOnlyFor({ ...product, electronVersion: '33.4.11' })).toBe('fallback-runtime')
    expect(loopbackOnlyFor({ ...product, env: { KSMITH_RUNTIME: 'fallback' } })).toBe('fallback-runtime')
    const resourcesPath = mkdtempSync(join(tmpdir(), 'ksmith-runtime-'))
    writeFileSync(join(resourcesPath, 'ksmith-fallback-runtime'), '')
    expect(loopbackOnlyFor({ ...product, resourcesPath })).toBe('fallback-runtime')
  })
})
