import { describe, expect, it } from 'vitest'
import { regions } from '../../../src/kaltura'
import { regionTable } from '../../../src/main/accounts/regionTable'
import { en } from '../../../src/strings/en'

const standIns = 'North=http://127.0.0.1:4001,South=http://localhost:4002/api_v3'

describe('the regions that are searched', () => {
  it('are the real ones wherever other machines may be called, whatever the environment says', () => {
    const named = regions.map(({ code, url }) => ({ name: en.regions[code], url }))
    expect(regionTable(standIns, false)).toEqual(named)
    expect(regionTable(undefined, true)).toEqual(named)
  })

  it('can be stood in for by this machine where only this machine may be called', () => {
    expect(regionTable(standIns, true).map(({ name, url }) => [name, url])).toEqual([
      ['North', 'http://127.0.0.1:4001'],
      ['South', 'http://localhost:4002'],
    ])
  })

  it.each([
    'Evil=https://example.com',
    'Evil=http://127.0.0.1.example.com',
    'Evil',
    '=http://127.0.0.1:1',
    'x=y',
  ])('never lead elsewhere: %s', (text) => {
    expect(regionTable(text, true)).toEqual([])
  })
})
