import { describe, expect, it } from 'vitest'
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
