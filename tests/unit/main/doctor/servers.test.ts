import { describe, expect, it } from 'vitest'
import { MAX_HOSTS } from '../../../../src/contract/doctor'
import { PRACTICE_SERVICE_URL } from '../../../../src/contract/tokens'
import { regions } from '../../../../src/kaltura'
import {
  type DoctorNetwork,
  type SeenCertificate,
  serverChecks,
} from '../../../../src/main/doctor/checks/servers'

const US = 'https://www.kaltura.com'
const OWN = 'https://media.acme.example'
const now = 1_800_000_000_000
const certificate: SeenCertificate = { issuer: 'CN=Some CA', validUntil: now + 1e10, isPublic: true }

type Setting = {
  urls?: string[]
  loopbackOnly?: boolean
  body?: string
  skew?: number
  error?: string
  proxied?: boolean
  certificate?: SeenCertificate | undefined
}

async function look(setting: Setting = {}) {
  const { urls = [US], body = 'true', skew = 0, error, proxied = false } = setting
  const seen = 'certificate' in setting ? setting.certificate : certificate
  const calls: string[] = []
  const network: DoctorNetwork = {
    fetch: async (url, { body: sent }) => {
      calls.push(`${url} ${sent}`)
      if (error) throw new Error(error)
      const date = new Date(Date.now() + skew).toUTCString()
      return new Response(body, { headers: { date } })
    },
    isProxied: async () => proxied,
    certificateOf: () => seen,
  }
  const checks = serverChecks({
    serviceUrls: urls,
    regions,
    network,
    isLoopbackOnly: () => setting.loopbackOnly ?? false,
    reachableUrl: async (url) => (url === PRACTICE_SERVICE_URL ? 'http://127.0.0.1:1' : url),
    now: () => now,
  })
  const found = await Promise.all(checks.map((check) => check.look(new AbortController().signal)))
  return { calls, findings: found.flat() }
}

describe('the check of a server', () => {
  it('asks for a ping and nothing else', async () => {
    const { calls, findings } = await look()
    expect(calls).toEqual([`${US}/api_v3/service/system/action/ping {"format":1}`])
    expect(findings.map(({ code }) => code)).toEqual(['HOST_GOOD', 'CERTIFICATE_GOOD', 'CLOCK_GOOD'])
    expect(findings[0]?.facts.server).toEqual({ kind: 'region', code: 'nvp1' })
  })

  it('takes a refusal of the API for an answer', async () => {
    const body = '{"objectType":"KalturaAPIException","code":"SERVICE_FORBIDDEN","message":"no","args":[]}'
    const { findings } = await look({ body })
    expect(findings[0]).toMatchObject({ state: 'good', code: 'HOST_GOOD' })
  })

  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'DNS_FAILED'],
    ['net::ERR_CONNECTION_REFUSED', 'CONNECTION_REFUSED'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'PROXY_FAILED'],
    ['net::ERR_INTERNET_DISCONNECTED', 'OFFLINE'],
  ])('names %s as the catalogue does', async (error, failure) => {
    const { findings } = await look({ error })
    expect(findings).toMatchObject([{ state: 'bad', code: 'HOST_TROUBLE', facts: { failure } }])
  })

  it('says what is wrong with a certificate', async () => {
    const { findings } = await look({ error: 'net::ERR_CERT_DATE_INVALID' })
    expect(findings).toMatchObject([{ facts: { failure: 'TLS_FAILED', tls: 'EXPIRED' } }])
  })

  it('says when something else answers', async () => {
    expect((await look({ body: '<html>' })).findings).toMatchObject([
      { facts: { failure: 'ANSWER_NOT_JSON' } },
    ])
    expect((await look({ body: '{}' })).findings).toMatchObject([{ facts: { failure: 'ANSWER_UNEXPECTED' } }])
  })

  it('knows certificates that end soon, those of an own authority, and those it could not see', async () => {
    const code = async (given: SeenCertificate | undefined) =>
      (await look({ certificate: given })).findings[1]?.code
    expect(await code({ ...certificate, validUntil: now + 1e8 })).toBe('CERTIFICATE_ENDS_SOON')
    expect(await code({ ...certificate, isPublic: false })).toBe('CERTIFICATE_OF_OWN_AUTHORITY')
    expect(await code(undefined)).toBe('CERTIFICATE_UNSEEN')
  })

  it('tells how far the clocks are apart', async () => {
    const clock = async (skew: number) => (await look({ skew })).findings[2]
    expect(await clock(180_000)).toMatchObject({ state: 'note', code: 'CLOCK_OFF' })
    expect(await clock(-180_000)).toMatchObject({ code: 'CLOCK_OFF' })
    expect(await clock(3 * 86_400_000)).toMatchObject({ code: 'CLOCK_NOT_BELIEVED' })
  })

  it('calls nothing but this machine where only that may be called', async () => {
    const { calls, findings } = await look({ urls: [US, PRACTICE_SERVICE_URL], loopbackOnly: true })
    expect(calls).toHaveLength(1)
    expect(calls[0]).toContain('http://127.0.0.1:1/')
    expect(findings.map(({ code }) => code)).toEqual(['HOST_NOT_CALLED', 'HOST_GOOD', 'CLOCK_GOOD'])
  })

  it('counts servers that are not Kaltura’s instead of naming them', async () => {
    const { findings } = await look({ urls: [OWN, `${OWN}:8443`, 'http://localhost:5'] })
    const servers = findings.filter(({ code }) => code === 'HOST_GOOD').map(({ facts }) => facts.server)
    expect(servers).toEqual([
      { kind: 'other', number: 1 },
      { kind: 'other', number: 2 },
      { kind: 'here', number: 1 },
    ])
    expect(JSON.stringify(findings.map(({ facts }) => facts))).not.toContain('acme')
  })

  it('tries a certain number of servers, and tells how many are left', async () => {
    const urls = Array.from({ length: MAX_HOSTS + 3 }, (_, n) => `https://h${n}.example`)
    const { calls, findings } = await look({ urls })
    expect(calls).toHaveLength(MAX_HOSTS)
    expect(findings.at(-1)).toMatchObject({ code: 'HOSTS_MORE', facts: { count: 3 } })
    expect((await look({ urls: [] })).findings).toMatchObject([{ code: 'HOSTS_NONE' }])
  })
})
