import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

vi.stubGlobal('navigator', { userAgent: 'made up' })

import { type ActionFacts, actions } from '../../../src/contract/actions'
import type { FoundToken, SearchAnswer } from '../../../src/contract/palette'
import { openCommands } from '../../../src/renderer/commands'
import { findActions, groupsOf, pieces } from '../../../src/renderer/palette/rows'
import { shortcutOf } from '../../../src/renderer/shortcutTable'
import { aToken } from './token'

const facts: ActionFacts = {
  held: 3,
  holdsPractice: false,
  keychain: 'working',
  alive: 1,
  holdsKs: true,
  openCase: undefined,
}
const found = (match: number): FoundToken => ({ token: aToken(), match, marks: {} })
const answer = (...rows: FoundToken[]): SearchAnswer => ({ rows, total: rows.length })

describe('the actions of the palette', () => {
  it.each([
    ['settings', 'settings'],
    ['dark', 'themeDark'],
    ['exp jour', 'exportJournal'],
    ['health', 'checkHealth'],
    ['back up', 'backUp'],
    ['conceal', 'conceal'],
    ['copy newest', 'copyLast'],
    ['hand over', 'backUp'],
  ])('are found by their names and by other words: %s', (query, id) => {
    expect(findActions(query, facts)[0]?.action.id).toBe(id)
  })

  it('say why they cannot be done', () => {
    const none = { ...facts, held: 0, alive: 0, holdsKs: false, keychain: 'unavailable' as const }
    const why = Object.fromEntries(findActions('', none).map(({ action, whyNot }) => [action.id, whyNot]))
    expect(why).toMatchObject({
      mintFor: 'No token is held yet.',
      copyLast: 'No session is alive.',
      clearClipboard: 'No KS of KSmith’s is on the clipboard.',
    })
    expect(why.settings).toBeUndefined()
    expect(findActions('', facts).every(({ whyNot }) => whyNot === undefined)).toBe(true)
  })

  it('begin with adding a token while none is held', () => {
    expect(findActions('', { ...facts, held: 0 })[0]?.action.id).toBe('addToken')
  })

  it('stand after the tokens, unless one is clearly what was meant', () => {
    const settings = findActions('settings', facts)
    expect(groupsOf(answer(found(0.35)), settings).map(({ kind }) => kind)).toEqual(['actions', 'tokens'])
    expect(groupsOf(answer(found(0.99)), settings).map(({ kind }) => kind)).toEqual(['tokens', 'actions'])
    expect(groupsOf(answer(found(1)), findActions('', facts)).map(({ kind }) => kind)).toEqual([
      'tokens',
      'actions',
    ])
  })

  it('have the keys that the window listens to', () => {
    const press = (shortcut: NonNullable<(typeof actions)[number]['shortcut']>) =>
      shortcutOf({
        key: shortcut.key,
        ctrlKey: shortcut.mod === true,
        shiftKey: shortcut.shift === true,
        altKey: false,
        metaKey: false,
      })?.name
    const shown = actions.flatMap(({ id, shortcut }) => (shortcut ? [[id, press(shortcut)]] : []))
    expect(Object.fromEntries(shown)).toEqual({
      copyLast: 'copyNewest',
      searchTokens: 'search',
      addToken: 'add',
      settings: 'settings',
      conceal: 'conceal',
      help: 'help',
      keys: 'keys',
      tokens: 'screen',
      requests: 'screen',
      inspect: 'screen',
      scrub: 'screen',
      account: 'screen',
      journal: 'screen',
    })
  })
})

describe('a text with its matching letters apart', () => {
  it('is still the same text, in pieces that take turns', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(30)), (text, marks) => {
        const parts = pieces(text, marks)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const [n, part] of parts.entries()) {
          expect(part.text).not.toBe('')
          expect(part.isMarked).not.toBe(parts[n + 1]?.isMarked)
        }
        const marked = parts
          .filter(({ isMarked }) => isMarked)
          .reduce((sum, part) => sum + part.text.length, 0)
        expect(marked).toBe(new Set(marks.filter((mark) => mark < text.length)).size)
      }),
    )
  })
})

describe('what is done by its name', () => {
  it('is done at once, or when its part of the window comes up', () => {
    const commands = openCommands()
    const run = vi.fn()
    commands.run('exportJournal')
    const end = commands.register('exportJournal', run)
    expect(run).toHaveBeenCalledTimes(1)
    commands.run('exportJournal')
    expect(run).toHaveBeenCalledTimes(2)
    end()
    commands.run('exportJournal')
    commands.run('checkJournal')
    commands.register('exportJournal', run)
    // something else was wanted since
    expect(run).toHaveBeenCalledTimes(2)
  })
})
