import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatPrivileges,
  grantedPrivileges,
  parsePrivileges,
  reservedPrivilegeNames,
} from '../../../src/kaltura/privileges'
import { appTokenId, expand, mergeTable, privilegeText } from './privilegeCases'

/** The rule once more, as plainly as it can be put: lists of pairs, looked through from the front. */
function reference(token: string, requested: string): string {
  type Pairs = [name: string, values: string[]][]
  const find = (pairs: Pairs, name: string) => pairs.find(([each]) => each === name)
  const append = (pairs: Pairs, name: string, values: string[]) => {
    const present = find(pairs, name)
    if (present) present[1] = present[1].concat(values)
    else pairs.push([name, values])
  }
  const read = (text: string) => {
    const pairs: Pairs = []
    if (text === '') return pairs
    for (const piece of text.split(',')) {
      const [, name = '', , value = ''] = /^([^:]*)(:([\s\S]*))?$/.exec(piece) ?? []
      append(pairs, name, value === '' ? [] : value.split('/'))
    }
    return pairs
  }
  const blank = (char: string | undefined) => char !== undefined && ' \t\n\r\0\x0B'.includes(char)
  const trim = (name: string) => {
    const chars = Array.from(name)
    while (blank(chars[0])) chars.shift()
    while (blank(chars.at(-1))) chars.pop()
    return chars.join('')
  }

  const granted: Pairs = [
    ['sessionid', [appTokenId]],
    ['apptoken', [appTokenId]],
  ]
  for (const [name, values] of read(token)) append(granted, name, values)
  const banned = [...reservedPrivilegeNames, ...granted.map(([name]) => name)].map(trim)
  for (const [name, values] of read(requested)) {
    const present = find(granted, name)
    if (banned.includes(trim(name)) && !present?.[1].includes('*')) continue
    if (present) present[1] = values
    else granted.push([name, values])
  }
  return granted.map(([name, values]) => (values.length ? `${name}:${values.join('/')}` : name)).join(',')
}

const merge = (tokenPrivileges: string, requested: string) =>
  grantedPrivileges({ appTokenId, tokenPrivileges, requested })

describe('granted privileges are what the server answers', () => {
  test.each(mergeTable)('token "%s", requested "%s"', (token, requested, granted) => {
    expect(merge(token, requested)).toBe(expand(granted))
  })

  test('for any two strings, as the plain reference has it', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, (token, requested) => {
        expect(merge(token, requested)).toBe(reference(token, requested))
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['names like numbers keep their place', 'b,10,2:x,10:y', '', 'P,b,10:y,2:x'],
    [
      'names that an object would trip over',
      '__proto__:a,constructor',
      'toString:b',
      'P,__proto__:a,constructor,toString:b',
    ],
    ['a no-break space is not trimmed', 'list:1_a', '\u00a0list:1_b', 'P,list:1_a,\u00a0list:1_b'],
    ['a vertical tab is', 'list:1_a', '\x0Blist:1_b', 'P,list:1_a'],
    ['values cut at the first colon only', '', 'a:b:c/d', 'P,a:b:c/d'],
    ['an empty piece is a bare name without letters', '', 'foo,,bar', 'P,foo,,bar'],
    ['a name asked for twice asks for both', 'edit:*', 'edit:1_a,edit:1_b', 'P,edit:1_a/1_b'],
    ['upper case is another name', '', 'Edit:*', 'P,Edit:*'],
  ])('%s', (_, token, requested, granted) => {
    expect(merge(token, requested)).toBe(expand(granted))
  })
})

describe('whatever is asked for', () => {
  const names = (text: string) => [...parsePrivileges(text).keys()]

  test('every session carries its token, first', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, (token, requested) => {
        const [first, second] = names(merge(token, requested))
        expect([first, second]).toEqual(['sessionid', 'apptoken'])
      }),
    )
  })

  test('no name of the token goes missing', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, (token, requested) => {
        expect(names(merge(token, requested))).toEqual(expect.arrayContaining(names(token)))
      }),
    )
  })

  test('a name that only tokens may carry comes from the token alone', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, (token, requested) => {
        const own = [...names(token), 'sessionid', 'apptoken']
        const strays = names(merge(token, requested)).filter(
          (name) => reservedPrivilegeNames.includes(name) && !own.includes(name),
        )
        expect(strays).toEqual([])
      }),
    )
  })

  test('without a wildcard the token values stay as they are', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, (token, requested) => {
        fc.pre(!token.includes('*'))
        const alone = merge(token, '')
        expect(merge(token, requested).startsWith(alone)).toBe(true)
      }),
    )
  })

  test('what is printed reads back as the same', () => {
    fc.assert(
      fc.property(privilegeText, (text) => {
        const printed = formatPrivileges(parsePrivileges(text))
        fc.pre(printed !== '')
        expect([...parsePrivileges(printed)]).toEqual([...parsePrivileges(text)])
      }),
    )
  })
})

test('an absent or empty string holds no privileges at all', () => {
  expect(parsePrivileges('').size + parsePrivileges(null).size + parsePrivileges(undefined).size).toBe(0)
})

test('there are 33 reserved names, each once', () => {
  expect(new Set(reservedPrivilegeNames).size).toBe(33)
})
