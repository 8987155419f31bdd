import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkRequestedPrivileges,
  describePrivilege,
  findPrivileges,
  knownPrivileges,
  parsePrivileges,
  reservedPrivilegeNames,
} from '../../../src/kaltura/privileges'
import { t } from '../../../src/strings'

const names = knownPrivileges.map(({ name }) => name)

describe('the privileges that are explained', () => {
  test('are all that the server reserves, and some free ones, each once', () => {
    expect(names).toEqual(expect.arrayContaining([...reservedPrivilegeNames]))
    expect(names).toEqual(expect.arrayContaining(['view', 'widget', 'appid']))
    expect(new Set(names).size).toBe(names.length)
  })

  test('may be added at mint time just when the server does not reserve them', () => {
    for (const { name, atMint } of knownPrivileges) {
      expect(atMint === 'add', name).toBe(!reservedPrivilegeNames.includes(name))
    }
    expect(describePrivilege('sessionid')?.atMint).toBe('server')
    expect(describePrivilege('apptoken')?.atMint).toBe('server')
  })

  test.each(knownPrivileges)(
    '$name has words for a line, and an example that reads as itself',
    (privilege) => {
      const { name, example, value, caution } = privilege
      const does = t(`privileges.does.${name}`)
      expect(does).toMatch(/^[A-Z].*[^.\s]$/)
      expect(does.length).toBeLessThan(60)
      if (caution !== undefined) expect(t(`privileges.cautions.${caution}`)).toMatch(/^[A-Z].*\.$/)
      expect([...parsePrivileges(example).keys()]).toEqual([name])
      expect(example.includes(':')).toBe(value !== 'none')
      // a path begins with the sign that separates values, which the check points out
      if (value !== 'uris') expect(checkRequestedPrivileges(example)).toEqual([])
    },
  )

  test('are found by the beginning of their name first, then by a part of it', () => {
    expect(findPrivileges('pre').map(({ name }) => name)).toEqual(['preview', 'iprestrict'])
    expect(findPrivileges('LIST')[0]?.name).toBe('list')
    expect(findPrivileges('entry').map(({ name }) => name)).toEqual([
      'limitentry',
      'disableentitlementforentry',
    ])
    expect(findPrivileges('nothing is called this')).toEqual([])
    expect(findPrivileges('')).toHaveLength(knownPrivileges.length)
  })

  test('are all found by any beginning of their name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, length) => {
        const typed = name.slice(0, 1 + (length % name.length))
        expect(findPrivileges(typed).map((found) => found.name)).toContain(name)
      }),
    )
  })
})
