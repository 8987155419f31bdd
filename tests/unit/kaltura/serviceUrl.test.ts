import { describe, expect, test } from 'vitest'
import { createClient, isLoopbackUrl, normalizeServiceUrl, regions } from '../../../src/kaltura'

describe('a service URL has one spelling', () => {
  test.each([
    ['https://www.kaltura.com', 'https://www.kaltura.com'],
    ['https://www.kaltura.com/', 'https://www.kaltura.com'],
    ['HTTPS://WWW.Kaltura.COM:443/api_v3', 'https://www.kaltura.com'],
    ['https://www.kaltura.com/api_v3/', 'https://www.kaltura.com'],
    ['https://www.kaltura.com//api_v3//', 'https://www.kaltura.com'],
    ['  https://www.kaltura.com\n', 'https://www.kaltura.com'],
    ['https://video.example.org:8443/kaltura/api_v3', 'https://video.example.org:8443/kaltura'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['http://127.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.255.0.9', 'http://127.255.0.9'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('%j', (text, canonical) => {
    expect(normalizeServiceUrl(text)).toBe(canonical)
    expect(normalizeServiceUrl(canonical)).toBe(canonical)
  })

  test('the regions are spelled so', () => {
    for (const { url } of regions) expect(normalizeServiceUrl(url)).toBe(url)
    expect(new Set(regions.map(({ code }) => code)).size).toBe(6)
  })
})

describe('a URL that would give secrets away is refused before any call', () => {
  test.each([
    'http://www.kaltura.com',
    'http://10.0.0.1',
    'http://0.0.0.0:8080',
    'http://128.0.0.1',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://practice.localhost:8080',
    'http://[::2]',
    'http://[::ffff:127.0.0.1]',
    'https://user:password@www.kaltura.com',
    'https://user@www.kaltura.com',
    'https://www.kaltura.com?x=1',
    'https://www.kaltura.com/?',
    'https://www.kaltura.com/#top',
    'https://www.kal tura.com',
    'https://www.kaltura.com/a b',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'www.kaltura.com',
    '',
  ])('%j', (serviceUrl) => {
    const fetch = () => Promise.reject(new Error('called'))
    expect(() => createClient({ fetch, serviceUrl })).toThrow(
      expect.objectContaining({ code: 'URL_NOT_ALLOWED' }),
    )
  })
})

test('where only loopback is allowed, nothing else is called', () => {
  const options = { fetch: () => Promise.reject(new Error('called')), loopbackOnly: true }
  const refused = expect.objectContaining({ code: 'LOOPBACK_ONLY', retryable: false })
  expect(() => createClient({ ...options, serviceUrl: 'https://www.kaltura.com' })).toThrow(refused)
  for (const serviceUrl of ['http://127.0.0.1:1', 'https://localhost', 'http://[::1]:1']) {
    expect(createClient({ ...options, serviceUrl }).serviceUrl).toBe(serviceUrl)
  }
})

test('what is loopback is told from the address, not from a look-alike', () => {
  expect(['http://127.8.8.8', 'https://localhost:1', 'http://[::1]'].every(isLoopbackUrl)).toBe(true)
  expect(['https://127.0.0.1.nip.io', 'https://x.localhost', 'nonsense', ''].some(isLoopbackUrl)).toBe(false)
})
