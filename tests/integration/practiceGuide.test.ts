import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { faultNames, sampleAccount } from '../../src/practice'
import { actions } from '../../src/practice/actions/table'
import { practiceAccounts } from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()
const guide = readFileSync(fileURLToPath(new URL('../../docs/practice.md', import.meta.url)), 'utf8')
const has = (program: string, ...argv: string[]) => spawnSync(program, argv).status === 0
const canRun = has('sh', '-c', 'exit 0') && has('curl', '--version') && has('openssl', 'version')

describe('the guide to the practice account', () => {
  test('names every app token with its secret, every fault and every service', () => {
    for (const { id, token, hashType } of sampleAccount.appTokens) {
      expect(guide).toContain(`| \`${id}\` | \`${token}\` | ${hashType} |`)
    }
    for (const fault of Object.keys(faultNames)) expect(guide).toContain(`\`--fault ${fault}\``)
    const services = [...guide.matchAll(/`(\w+)`/g)].map(([, name]) => name?.toLowerCase())
    expect([...actions.keys()].filter((service) => !services.includes(service))).toEqual([])
  })

  test.skipIf(!canRun)('has examples that work as they stand', async () => {
    const { serviceUrl } = await practiceWith()
    const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block)
    const script = blocks.join('\n').replaceAll('http://127.0.0.1:8123', serviceUrl)
    const { stdout, stderr } = await promisify(execFile)('sh', ['-euc', script])
    const lines = stdout.trimEnd().split('\n')
    expect(stderr).toBe('')
    expect(lines).toEqual([
      expect.stringContaining('"objectType":"KalturaStartWidgetSessionResponse"'),
      expect.stringContaining('"privileges":"sessionid:1_narrow01,apptoken:1_narrow01,list:*'),
      expect.stringContaining('"description":"made with curl"'),
      expect.stringMatching(/^<\?xml.*<id>1_disabled<\/id>/),
      expect.stringMatching(/^\[.*"id":"1_map00001".*"code":"ENTRY_ID_NOT_FOUND"/),
      expect.stringContaining('"totalCount":12'),
      'null',
      expect.stringContaining('Invalid KS \\"LOGOUT\\"'),
    ])
  })
})
