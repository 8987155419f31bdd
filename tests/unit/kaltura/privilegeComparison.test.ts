import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkRequestedPrivileges,
  comparePrivileges,
  formatPrivilege,
  grantedPrivileges,
  parsePrivileges,
  previewPrivileges,
} from '../../../src/kaltura/privileges'
import { appTokenId, expand, privilegeText } from './privilegeCases'

const verdicts = (differences: readonly { name: string; verdict: string }[]) =>
  Object.fromEntries(differences.map(({ name, verdict }) => [name, verdict]))

describe('the preview names what will become of every request', () => {
  test.each([
    ['granted as asked', '', 'appid:x', { appid: 'GRANTED' }],
    ['dropped because only tokens may carry it', '', 'edit:*', { edit: 'DROPPED_RESERVED' }],
    ['dropped because the token fixes it', 'setrole:123', 'setrole:999', { setrole: 'DROPPED_FIXED' }],
    ['granted where the token says the same', 'setrole:123', 'setrole:123', { setrole: 'GRANTED' }],
    ['narrowed', 'edit:*', 'edit:1_a/1_b', { edit: 'NARROWED' }],
    ['replaced by a bare name', 'list:*', 'list', { list: 'REPLACED' }],
    ['replaced by what is no narrower', 'list:*', 'list:1_a/*', { list: 'REPLACED' }],
    ['the wildcard itself asked for', 'list:*', 'list:*', { list: 'GRANTED' }],
    ['carried by the token', 'list:*', '', { list: 'CARRIED' }],
    ['a space in front', 'edit:*', ' edit:1_z', { edit: 'CARRIED', ' edit': 'DROPPED_FIXED' }],
    ['the session group is never one of choice', '', 'sessionid:G', { sessionid: 'DROPPED_RESERVED' }],
    ['the session group joined by the token', 'sessionid:G', '', { sessionid: 'CARRIED' }],
  ])('%s', (_, tokenPrivileges, requested, expected) => {
    const preview = previewPrivileges({ appTokenId, tokenPrivileges, requested })
    expect(verdicts(preview.differences)).toEqual({ sessionid: 'ADDED', apptoken: 'ADDED', ...expected })
    expect(preview).toMatchObject({
      exact: true,
      granted: grantedPrivileges({ appTokenId, tokenPrivileges, requested }),
    })
  })

  test('nothing is promised while the privileges of the token are not known', () => {
    const preview = previewPrivileges({ appTokenId, tokenPrivileges: undefined, requested: 'foo,edit:1_a' })
    expect(preview.exact).toBe(false)
    expect(preview.granted).toBeUndefined()
    expect(verdicts(preview.differences)).toEqual({
      sessionid: 'ADDED',
      apptoken: 'ADDED',
      foo: 'UNKNOWN',
      edit: 'UNKNOWN',
    })
  })
})

describe('after the mint', () => {
  test('the same verdicts come from the answer, with the token known', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, (tokenPrivileges, requested) => {
        const preview = previewPrivileges({ appTokenId, tokenPrivileges, requested })
        const granted = preview.granted ?? ''
        expect(comparePrivileges({ appTokenId, tokenPrivileges, requested, granted })).toEqual(
          preview.differences,
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('no privilege is left out, on either side', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, privilegeText, (token, requested, granted) => {
        for (const tokenPrivileges of [undefined, token]) {
          const lines = comparePrivileges({ appTokenId, tokenPrivileges, requested, granted })
          const printed = (text: string) =>
            [...parsePrivileges(text)].map(([name, values]) => formatPrivilege(name, values))
          const there = (side: 'requested' | 'granted') =>
            lines.flatMap((line) => (line[side] === undefined ? [] : [line[side]])).sort()
          expect(there('granted')).toEqual(printed(granted).sort())
          expect(there('requested')).toEqual(printed(requested).sort())
        }
      }),
    )
  })

  test('with the token unknown, what was not granted is still explained', () => {
    const lines = comparePrivileges({
      appTokenId,
      tokenPrivileges: undefined,
      requested: 'edit:*,setrole:9,foo,bar',
      granted: expand('P,setrole:1,foo,list:*'),
    })
    expect(verdicts(lines)).toEqual({
      sessionid: 'ADDED',
      apptoken: 'ADDED',
      setrole: 'DROPPED_FIXED',
      foo: 'GRANTED',
      list: 'CARRIED',
      edit: 'DROPPED_RESERVED',
      bar: 'DROPPED',
    })
  })

  test('both sides stand beside each other as printed', () => {
    const lines = comparePrivileges({
      appTokenId,
      tokenPrivileges: 'edit:1_a',
      requested: 'edit:1_b',
      granted: 'edit:1_a',
    })
    expect(lines).toEqual([
      { name: 'edit', verdict: 'DROPPED_FIXED', requested: 'edit:1_b', granted: 'edit:1_a' },
    ])
  })
})

describe('odd input is found before it is sent', () => {
  test.each([
    ['list:*,sview:1_a/1_b,appid:my-app', []],
    ['', []],
    ['list:*, edit:1_a', [{ rule: 'SPACE_AROUND', position: 7, length: 1 }]],
    ['edit:1_a ', [{ rule: 'SPACE_AROUND', position: 8, length: 1 }]],
    ['a b:c', [{ rule: 'SPACE_INSIDE', position: 1, length: 1 }]],
    ['a,,b', [{ rule: 'EMPTY_PIECE', position: 2, length: 0 }]],
    ['a,', [{ rule: 'EMPTY_PIECE', position: 2, length: 0 }]],
    [':x', [{ rule: 'EMPTY_NAME', position: 0, length: 0 }]],
    ['list:', [{ rule: 'EMPTY_VALUE', position: 5, length: 0 }]],
    ['edit:1_a//1_b', [{ rule: 'EMPTY_VALUE', position: 9, length: 0 }]],
    ['a\nb', [{ rule: 'CONTROL_CHARACTER', position: 1, length: 1 }]],
    ['edit\u200b:1_a', [{ rule: 'CONTROL_CHARACTER', position: 4, length: 1 }]],
    ['a;b', [{ rule: 'SEMICOLON', position: 1, length: 1 }]],
  ])('%j', (text, problems) => {
    expect(checkRequestedPrivileges(text)).toEqual(problems)
  })

  test('the path of a URI restriction is not taken for an empty value by mistake', () => {
    // It does begin with an empty one; the name is reserved, so asking for it is in vain anyway.
    expect(checkRequestedPrivileges('urirestrict:/api_v3/*').map(({ rule }) => rule)).toEqual(['EMPTY_VALUE'])
  })

  test('every problem lies within the text, in order', () => {
    fc.assert(
      fc.property(privilegeText, (text) => {
        const problems = checkRequestedPrivileges(text)
        const positions = problems.map(({ position }) => position)
        expect(positions).toEqual([...positions].sort((a, b) => a - b))
        for (const { position, length } of problems)
          expect(position + length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('text without a problem reads back exactly as it was typed, unless a name comes twice', () => {
    fc.assert(
      fc.property(privilegeText, (text) => {
        fc.pre(checkRequestedPrivileges(text).length === 0)
        const pieces = text === '' ? [] : text.split(',')
        fc.pre(parsePrivileges(text).size === pieces.length)
        expect([...parsePrivileges(text)].map(([name, values]) => formatPrivilege(name, values))).toEqual(
          pieces,
        )
      }),
    )
  })
})
