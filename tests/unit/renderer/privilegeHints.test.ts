import { describe, expect, it } from 'vitest'
import { knownPrivileges, pieceAt } from '../../../src/kaltura/privileges'
import { completionsFor } from '../../../src/renderer/mint/privileges/completions'
import { privilegeHint } from '../../../src/renderer/mint/privileges/hints'
import { readNarrowed } from '../../../src/renderer/mint/privileges/narrowed'

const hint = (text: string, own: string | undefined = '') => privilegeHint(pieceAt(text, text.length), own)
const offered = (text: string, own: string | undefined = '', isAsked = false) =>
  completionsFor(pieceAt(text, text.length), own, isAsked)

describe('while a privilege is typed', () => {
  it('it is said what it does, how its value is written, and what will become of it', () => {
    expect(hint('appid:x,edit:')).toMatchObject({
      name: 'edit',
      allows: 'Change entries of other owners',
      value: 'Ids separated by /, or * for all.',
      outlook: { tone: 'dropped', text: expect.stringContaining('only the token itself can carry it') },
    })
    expect(hint('list', 'list:*')?.outlook?.text).toBe('The token carries list:*: you may narrow it.')
    expect(hint('setrole:9', 'setrole:1')?.outlook?.text).toBe(
      'The token fixes setrole:1: anything else will be dropped.',
    )
  })

  it('nothing is promised where the token is not known', () => {
    expect(privilegeHint(pieceAt('edit', 4), undefined)?.outlook?.tone).toBe('changed')
    expect(privilegeHint(pieceAt('foo', 3), undefined)?.outlook?.text).toContain('unless')
  })

  it('a name in another case is told from the one that was meant', () => {
    expect(hint('Edit:1_a')?.caution).toContain('This is not edit')
    expect(hint('appId:x')?.caution).toBeUndefined()
    expect(hint('mine:x')?.outlook?.text).toContain('A name of your own')
  })

  it('nothing is said before a name', () => {
    expect(hint('')).toBeUndefined()
    expect(hint('list:*,')).toBeUndefined()
  })
})

describe('names on offer', () => {
  it('fit what was typed, those last that would be dropped', () => {
    const names = offered('e', 'edituser:*').map(({ privilege }) => privilege.name)
    expect(names[0]).toBe('edituser')
    expect(offered('ed', 'edit:*')[0]).toMatchObject({ privilege: { name: 'edit' }, isDropped: false })
    expect(offered('ed', 'edit:*').at(-1)?.isDropped).toBe(true)
  })

  it('come unasked only while a name is typed that is not complete', () => {
    expect(offered('')).toEqual([])
    expect(offered('list:*,')).toEqual([])
    expect(offered('list')).toEqual([])
    expect(offered('list:1')).toEqual([])
    expect(offered('lis').length).toBeGreaterThan(0)
  })

  it('are all, when asked for, but what the server stamps', () => {
    expect(offered('', '', true)).toHaveLength(knownPrivileges.length - 2)
  })
})

describe('what a wildcard is narrowed to', () => {
  it.each([
    ['edit', '1_a', ['1_a']],
    ['edit', ' 1_a, 1_b/1_c\n1_a ', ['1_a', '1_b', '1_c']],
    ['edituser', 'jane@example.com', ['jane@example.com']],
    ['urirestrict', '/api_v3/service/media/*', ['/api_v3/service/media/*']],
    ['custom', 'x', ['x']],
  ])('%s: %j', (name, text, values) => {
    expect(readNarrowed(name, text)).toEqual({ ok: true, values })
  })

  it.each([
    ['edit', ''],
    ['edit', ' , / '],
    ['edit', '*'],
    ['edit', '1_a *'],
    ['edit', '1_a:2'],
    ['edit', '1_a;2'],
    ['edit', '1_a\u200b'],
    ['setrole', 'a,b'],
    ['setrole', ' '],
  ])('%s cannot be %j', (name, text) => {
    expect(readNarrowed(name, text).ok).toBe(false)
  })
})
