import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopbackOnlyBecause } from '../../../src/main/shell/runtime'

const product = {
  electronVersion: '45.4.1',
  resourcesPath: '/nowhere',
  argv: ['electron', '.'],
  env: {},
  inspectorUrl: () => undefined,
}

describe('only loopback is called', () => {
  it('not in the product', () => expect(loopbackOnlyBecause(product)).toBeUndefined())

  it.each([
    '--inspect',
    '--inspect=0',
    '--inspect-brk=127.0.0.1:9229',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
  ])('with a debugging switch: %s', (word) => {
    expect(loopbackOnlyBecause({ ...product, argv: ['electron', word, '.'] })).toBe('debugging-switch')
    expect(loopbackOnlyBecause({ ...product, env: { NODE_OPTIONS: `--no-warnings ${word}` } })).toBe(
      'debugging-switch',
    )
  })

  it('when an inspector was opened after the start', () => {
    expect(loopbackOnlyBecause({ ...product, inspectorUrl: () => 'ws://127.0.0.1:9229/x' })).toBe(
      'debugging-switch',
    )
  })

  it('on the fallback runtime, however it shows', () => {
    expect(loopbackOnlyBecause({ ...product, electronVersion: '33.4.11' })).toBe('fallback-runtime')
    expect(loopbackOnlyBecause({ ...product, env: { KSMITH_RUNTIME: 'fallback' } })).toBe('fallback-runtime')
    const resourcesPath = mkdtempSync(join(tmpdir(), 'ksmith-runtime-'))
    writeFileSync(join(resourcesPath, 'ksmith-fallback-runtime'), '')
    expect(loopbackOnlyBecause({ ...product, resourcesPath })).toBe('fallback-runtime')
  })
})
