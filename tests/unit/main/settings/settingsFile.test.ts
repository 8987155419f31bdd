import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_ENVIRONMENTS } from '../../../../src/contract/environments'
import { settingKeys } from '../../../../src/contract/settings'
import { openSettingsFile } from '../../../../src/main/settings/settingsFile'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksmith-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'settings.json')
const write = (content: unknown) =>
  writeFileSync(path(), typeof content === 'string' ? content : JSON.stringify(content))
const onDisk = () => JSON.parse(readFileSync(path(), 'utf8'))
const open = () => openSettingsFile(folder, () => Date.UTC(2026, 0, 2, 3, 4, 5))
const usual = { values: {}, environments: DEFAULT_ENVIRONMENTS }
const isRoot = process.getuid?.() === 0

describe('the settings file', () => {
  it('is not needed: there are defaults', () => {
    expect(open()).toMatchObject({ initial: usual, trouble: [] })
  })

  it('is read back as it was written, for its owner only', () => {
    const data = { values: { 'copy.clearAfter': 30, 'appearance.theme': 'dark' } as const, environments: [] }
    open().write(data)
    expect(onDisk()).toEqual({ version: 2, ...data })
    expect(statSync(path()).mode & 0o777).toBe(0o600)
    expect(open()).toMatchObject({ initial: data, trouble: [] })
  })

  it('of before there were versions keeps what it says', () => {
    const environments = [{ id: 'lab', name: 'Lab', colour: 'violet', production: false }]
    write({
      clipboardSeconds: 90,
      copyFormat: 'dotenv',
      expiryNotice: false,
      environments,
      tokenExpiryDays: 30,
      tokenExpiryNotice: false,
    })
    const { initial, trouble, write: save } = open()
    expect(trouble).toEqual([])
    const values = {
      'copy.clearAfter': 90,
      'copy.format': 'dotenv',
      'notifications.sessionEnds': false,
      'notifications.tokensExpire': false,
      'tokens.expiryDays': 30,
    }
    expect(initial).toEqual({ values, environments })
    save(initial)
    expect(onDisk()).toEqual({ version: 2, values, environments })
    expect(open()).toMatchObject({ initial: { values, environments }, trouble: [] })
  })

  it('of before there were versions may have a damaged value, too', () => {
    write({ clipboardSeconds: 'soon', copyFormat: 'dotenv' })
    const { initial, trouble } = open()
    expect(initial).toEqual({ ...usual, values: { 'copy.format': 'dotenv' } })
    expect(trouble).toMatchObject([{ code: 'SETTINGS_DAMAGED', params: { settings: 'copy.clearAfter' } }])
  })

  it('with a damaged value loses that one, names it, and keeps a copy of what was there', () => {
    const before = {
      version: 2,
      values: { 'copy.clearAfter': -1, 'appearance.theme': 'plaid', 'reveal.seconds': 30 },
      environments: [DEFAULT_ENVIRONMENTS[0], { id: 'x', name: '', colour: 'red', production: true }],
    }
    write(before)
    const { initial, trouble } = open()
    expect(initial).toEqual({ values: { 'reveal.seconds': 30 }, environments: [DEFAULT_ENVIRONMENTS[0]] })
    const copy = join(folder, 'settings.damaged-2026-01-02T03-04-05-000Z.json')
    expect(trouble).toEqual([
      {
        code: 'SETTINGS_DAMAGED',
        params: { settings: 'appearance.theme,copy.clearAfter,environments', file: copy },
      },
    ])
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toEqual(before)
    // said once, and no second copy
    expect(open().trouble).toEqual([])
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it.each(['', '{', '[]', '"text"', 'null', '{"version":"two"}', '{"version":0}'])(
    'that is none (%j) is set aside',
    (text) => {
      write(text)
      const { initial, trouble, write: save } = open()
      const aside = join(folder, 'settings.damaged-2026-01-02T03-04-05-000Z.json')
      expect(initial).toEqual(usual)
      expect(trouble).toEqual([{ code: 'SETTINGS_FILE_DAMAGED', params: { file: aside } }])
      expect(readFileSync(aside, 'utf8')).toBe(text)
      save({ values: { 'reveal.seconds': 30 }, environments: [] })
      expect(open()).toMatchObject({ initial: { values: { 'reveal.seconds': 30 } }, trouble: [] })
    },
  )

  it('of a newer KSmith is followed as far as it is known, and never touched', () => {
    const text = JSON.stringify({
      version: 3,
      values: { 'copy.clearAfter': 30, 'reveal.seconds': 'long', 'some.more': true },
      environments: [],
      beyond: 1,
    })
    write(text)
    const file = open()
    const failure = { code: 'SETTINGS_NEWER', params: { file: path() } }
    expect(file).toMatchObject({
      initial: { values: { 'copy.clearAfter': 30 }, environments: [] },
      trouble: [failure],
      readOnly: failure,
    })
    expect(() => file.write(file.initial)).toThrow('SETTINGS_NEWER')
    expect(readFileSync(path(), 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('keeps what it does not know, of a sibling with more settings', () => {
    write({ version: 2, values: { 'some.more': [1] }, environments: [] })
    open().write({ values: { 'reveal.seconds': 30 }, environments: [] })
    expect(onDisk().values).toEqual({ 'some.more': [1], 'reveal.seconds': 30 })
  })

  it('that is larger than settings can be is set aside without being read', () => {
    write({ version: 2, values: { 'some.more': 'x'.repeat(2_000_000) }, environments: [] })
    expect(open()).toMatchObject({ initial: usual, trouble: [{ code: 'SETTINGS_FILE_DAMAGED' }] })
  })

  it.each(['a folder', 'something without an end'])('that is %s is left alone', (what) => {
    if (what === 'a folder') mkdirSync(path())
    else symlinkSync('/dev/zero', path())
    const file = open()
    expect(file).toMatchObject({ initial: usual, readOnly: { code: 'SETTINGS_UNREADABLE' } })
    expect(() => file.write(file.initial)).toThrow('SETTINGS_UNREADABLE')
  })

  it.skipIf(isRoot)('that may not be read is left alone', () => {
    write({ version: 2, values: {}, environments: [] })
    chmodSync(path(), 0)
    const file = open()
    expect(file).toMatchObject({ initial: usual, readOnly: { code: 'SETTINGS_UNREADABLE' } })
    expect(() => file.write(file.initial)).toThrow('SETTINGS_UNREADABLE')
  })

  it.skipIf(isRoot)('that cannot be written says so in words of its own', () => {
    const file = open()
    chmodSync(folder, 0o500)
    expect(() => file.write(usual as never)).toThrow('SETTINGS_WRITE_FAILED')
    chmodSync(folder, 0o700)
    expect(() => file.write(usual as never)).not.toThrow()
  })

  it('never keeps the app from starting, whatever is in it', () => {
    const inner = fc.dictionary(fc.oneof(fc.constantFrom(...settingKeys), fc.string()), fc.jsonValue())
    const content = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          version: fc.oneof(fc.constant(2), fc.jsonValue()),
          values: fc.oneof(inner, fc.jsonValue()),
          environments: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    )
    fc.assert(
      fc.property(content, (value) => {
        const place = join(folder, 'one')
        mkdirSync(place)
        writeFileSync(join(place, 'settings.json'), JSON.stringify(value))
        const file = openSettingsFile(place)
        const readOnly = file.readOnly !== undefined
        if (!readOnly) file.write(file.initial)
        const again = openSettingsFile(place)
        expect(again.initial).toEqual(file.initial)
        expect(again.trouble).toEqual(readOnly ? file.trouble : [])
        expect(existsSync(join(place, 'settings.json'))).toBe(true)
        rmSync(place, { recursive: true })
      }),
      { numRuns: 150 },
    )
  })
})
