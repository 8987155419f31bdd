import { afterEach, describe, expect, it, vi } from 'vitest'
import { servedFile } from '../../../src/main/shell/security/servedFile'

describe('our scheme', () => {
  it.each([
    ['ksmith-app://inventory/inventory.html', 'inventory.html'],
    ['ksmith-app://entry/entry.html?x=1#y', 'entry.html'],
    ['ksmith-app://inventory/assets/inventory-Ab_1.js', 'assets/inventory-Ab_1.js'],
  ])('serves %s', (url, file) => expect(servedFile(url)).toBe(file))

  it.each([
    'ksmith-app://inventory/entry.html',
    'ksmith-app://entry/inventory.html',
    'ksmith-app://other/inventory.html',
    'ksmith-app://inventory/',
    'ksmith-app://inventory/../main/index.js',
    'ksmith-app://inventory/assets/../../main/index.js',
    'ksmith-app://inventory/assets/%2e%2e%2f%2e%2e%2fmain%2findex.js',
    'ksmith-app://inventory/assets/..%5c..%5cmain.js',
    'ksmith-app://inventory/assets/.hidden.js',
    'ksmith-app://inventory/assets/data.json',
    'ksmith-app://inventory/assets/sub/file.js',
    'file:///etc/passwd',
    'https://inventory/inventory.html',
    'nonsense',
  ])('serves nothing for %s', (url) => expect(servedFile(url)).toBeUndefined())
})

describe('the URL of a page', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  it.each([
    ['', 'ksmith-app://entry/entry.html'],
    ['en', 'ksmith-app://entry/entry.html'],
    ['en-XA', 'ksmith-app://entry/entry.html?locale=en-XA'],
    ['made up&more', 'ksmith-app://entry/entry.html'],
  ])('with the language “%s” is %s', async (locale, url) => {
    vi.stubEnv('KSMITH_LOCALE', locale)
    vi.resetModules()
    const { pageUrl } = await import('../../../src/main/shell/security/servedFile')
    expect(pageUrl('entry')).toBe(url)
    expect(servedFile(url)).toBe('entry.html')
  })
})
