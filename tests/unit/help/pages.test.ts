import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingCodes } from '../../../src/contract/doctor'
import { findingWords } from '../../../src/contract/doctorWords'
import { failureCodes } from '../../../src/contract/failures'
import { helpPlaces } from '../../../src/contract/helpPlaces'
import { withGenerated } from '../../../src/help/generated'
import { hasPlace, readPages } from '../../../src/help/readPages'
import { knownPrivileges } from '../../../src/kaltura/privileges'
import { screenPlaces, topics } from '../../../src/renderer/help/topics'

const folder = 'docs/help'
const files = readdirSync(folder)
const text = (file: string) => readFileSync(join(folder, file), 'utf8')
const help = readPages(folder)

describe('the help leads somewhere from everywhere', () => {
  it.each(failureCodes)('failure %s', (code) => {
    expect(hasPlace(help, helpPlaces[code]), helpPlaces[code]).toBe(true)
  })

  it.each(findingCodes)('finding %s', (code) => {
    const place = findingWords({ code, facts: {} }).help
    expect(hasPlace(help, place), place).toBe(true)
  })

  it.each(Object.entries(topics))('label %s', (_, place) => {
    expect(hasPlace(help, place), place).toBe(true)
  })

  it.each(Object.entries(screenPlaces))('screen %s', (_, place) => {
    expect(hasPlace(help, place), place).toBe(true)
  })
})

describe('the pages', () => {
  it.each(files)('%s has what is generated as the app has it now; `npm run help` makes it anew', (file) => {
    expect(withGenerated(text(file))).toBe(text(file))
  })

  it('explain every privilege that the app knows', () => {
    for (const { example } of knownPrivileges) expect(text('privileges.md')).toContain(`\`${example}\``)
  })

  it.each(files.filter((file) => file !== 'privileges.md'))('%s is short', (file) => {
    expect(text(file).split('\n').length).toBeLessThan(110)
  })

  it.each(files)('%s names no server that is not meant', (file) => {
    const hosts = [...text(file).matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host)
    const meant = /^(www|api\.(de|eu|sg|ca|ap)|developer)\.kaltura\.com$|^age-encryption\.org$/
    for (const host of hosts) expect(host).toMatch(meant)
  })
})
