import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findingCodes, findingSchema } from '../../../../src/contract/doctor'
import { findingWords } from '../../../../src/contract/doctorWords'
import { KalturaError, regions } from '../../../../src/kaltura'
import { allChecks, allTryouts } from '../../../../src/main/doctor/checks'
import { openDoctor } from '../../../../src/main/doctor/doctor'
import { doctorWanted } from '../../../../src/main/doctor/format'
import { heldUrls } from '../../../../src/main/doctor/heldUrls'
import { type ReportHead, reportJson, reportText } from '../../../../src/main/doctor/report'
import { Failed } from '../../../../src/main/failed'

const head: ReportHead = { version: '0.1.0', platform: 'linux', arch: 'x64', release: '6.1.0', at: 0 }

/** Words that no report may have by chance. */
const word = fc.stringMatching(/^[a-z]{10,14}$/)
const person = fc.record({
  user: word,
  label: word,
  host: word,
  secret: fc.stringMatching(/^[0-9a-f]{32}$/),
  appTokenId: fc.stringMatching(/^[01]_[a-z0-9]{8}$/),
  partnerId: fc.integer({ min: 100_000_000, max: 999_999_999 }),
  trouble: fc.constantFrom('nothing', 'network', 'keychain', 'certificate'),
})

/** A whole run over everything that belongs to one person, where every answer from outside tells on them. */
async function reportsOf(one: typeof person extends fc.Arbitrary<infer P> ? P : never) {
  const telling = `${one.user} ${one.label} ${one.host} ${one.secret} ${one.appTokenId} ${one.partnerId}`
  const home = mkdtempSync(join(tmpdir(), 'ksmith-'))
  const folder = join(home, one.user)
  mkdirSync(folder, { mode: 0o700 })
  const serviceUrl = `https://${one.partnerId}.${one.host}.example`
  const record = { serviceUrl, label: one.label, appTokenId: one.appTokenId, partnerId: one.partnerId }
  writeFileSync(join(folder, 'inventory.json'), JSON.stringify({ version: 1, records: [record] }), {
    mode: 0o600,
  })
  writeFileSync(join(folder, 'incidents.json'), telling)
  const refusing = async () => {
    if (one.trouble === 'keychain') throw new Failed('KEYCHAIN_FAILED', { params: { system: telling } })
    return telling
  }
  const parts = {
    folder,
    serviceUrls: () => heldUrls(folder),
    keychain: {
      get: refusing,
      set: async () => {},
      delete: async () => true,
      state: () => ({ status: 'working' as const }),
      hangs: () => false,
    },
    clipboard: {
      places: [{ read: async () => telling, clear: async () => {} }],
      write: async () => {},
      writeSecret: async () => false,
      canMark: false,
    },
    desktop: {
      tray: async () => false,
      notifications: async () => false,
      keyWay: async () => 'none' as const,
      shortcutFailure: () => ({ code: 'SHORTCUT_TAKEN' as const, params: { shortcut: telling } }),
      autostart: () => true,
    },
    regions,
    network: {
      fetch: async () => {
        if (one.trouble === 'network') throw new Error(`net::ERR_FAILED ${telling}`)
        if (one.trouble === 'certificate') throw new KalturaError('TLS_FAILED', { tlsProblem: 'UNTRUSTED' })
        const body = `{"objectType":"KalturaAPIException","code":"X_${one.host.toUpperCase()}","message":"${telling}"}`
        return new Response(body)
      },
      isProxied: async () => true,
      certificateOf: () => ({ issuer: telling, validUntil: 4e12, isPublic: false }),
    },
    isLoopbackOnly: () => false,
    reachableUrl: async (url: string) => url,
    versions: { electron: '45.4.1', chrome: '150.0.1.2', node: '24.1.0' },
    loopbackReasons: () => [],
    sandboxed: async () => true,
  }
  try {
    const doctor = openDoctor({
      checks: () => allChecks(parts),
      tryouts: allTryouts(parts),
      onChange: () => {},
    })
    doctor.run()
    await doctor.ended()
    await doctor.try('keychain')
    const { findings } = await doctor.try('clipboard')
    return { folder, findings, reports: [reportText(findings, head), reportJson(findings, head)] }
  } finally {
    rmSync(home, { recursive: true })
  }
}

describe('a report', () => {
  it('names nobody and nothing of theirs, whatever was found and whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(person, async (one) => {
        const { folder, findings, reports } = await reportsOf(one)
        expect(findings.length).toBeGreaterThan(15)
        const { user, label, host, secret, appTokenId, partnerId } = one
        for (const report of reports) {
          for (const theirs of [user, label, host, secret, appTokenId, String(partnerId), folder]) {
            expect(report.toLowerCase()).not.toContain(theirs.toLowerCase())
          }
        }
        for (const finding of findings) expect(v.is(findingSchema, finding)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('says of every finding what it means, in a sentence', () => {
    for (const code of findingCodes) {
      const { name, means } = findingWords({ code, facts: { file: 'inventory.json' } })
      expect(name, code).toMatch(/^\S.+/)
      expect(means, code).toMatch(/\.$/)
    }
  })

  it('can be read by people and by programs', () => {
    const findings = [
      {
        group: 'keychain' as const,
        check: 'keychain',
        state: 'bad' as const,
        code: 'KEYCHAIN_TROUBLE' as const,
        facts: { failure: 'KEYCHAIN_LOCKED' as const },
        shown: '/home/jane',
      },
    ]
    expect(reportText(findings, head)).toContain('BAD   Keychain: The keychain is locked.')
    expect(reportText(findings, head)).toContain('1 thing is wrong.')
    expect(JSON.parse(reportJson(findings, head))).toMatchObject({
      format: 'ksmith-doctor',
      healthy: false,
      findings: [{ code: 'KEYCHAIN_TROUBLE', help: 'keychain#locked' }],
    })
    expect(reportJson(findings, head)).not.toContain('jane')
  })
})

describe('the command line', () => {
  it.each([
    [['ksmith', '--doctor'], 'text'],
    [['ksmith', '--doctor=text'], 'text'],
    [['ksmith', '--user-data-dir=/x', '--doctor=json'], 'json'],
    [['ksmith'], undefined],
    [['ksmith', '--doctors', 'doctor'], undefined],
  ])('%j is %s', (argv, format) => {
    expect(doctorWanted(argv)).toBe(format)
  })
})

describe('a report in another language', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  /** One finding for each of Kaltura's regions, as main sends it and as it is said. */
  async function findingsIn(locale: string) {
    vi.stubEnv('KSMITH_LOCALE', locale)
    vi.resetModules()
    const { serverChecks } = await import('../../../../src/main/doctor/checks/servers')
    const { factsSchema } = await import('../../../../src/contract/doctor')
    const { findingWords: wordsOf } = await import('../../../../src/contract/doctorWords')
    const network = { fetch: vi.fn(), isProxied: async () => false, certificateOf: () => undefined }
    const checks = serverChecks({
      serviceUrls: regions.map(({ url }) => url),
      regions,
      network,
      isLoopbackOnly: () => true,
      reachableUrl: async (url) => url,
    })
    const found = await Promise.all(checks.map((check) => check.look(new AbortController().signal)))
    return found.flat().map(({ code, facts }) => {
      expect(v.is(factsSchema, facts)).toBe(true)
      return { facts, name: wordsOf({ code, facts }).name }
    })
  }

  it('has the same facts, and names the regions in that language', async () => {
    const english = await findingsIn('en')
    const accented = await findingsIn('en-XA')
    expect(english[0]).toEqual({
      facts: { server: { kind: 'region', code: 'nvp1' } },
      name: 'Kaltura, United States',
    })
    expect(english).toHaveLength(regions.length)
    expect(accented.map(({ facts }) => facts)).toEqual(english.map(({ facts }) => facts))
    for (const { name } of accented) expect(name).toMatch(/^\[.*\[.*\]\]$/)
  })
})
