import { describe, expect, it } from 'vitest'
import { readActions, type ShownObject } from '../../../src/contract/requests'
import { actionsLimitOf } from '../../../src/renderer/requests/actionsLimit'
import { answerRows, fieldProblem, rowById, valueWords } from '../../../src/renderer/requests/answerRows'
import {
  fillForm,
  offeredActions,
  readForm,
  requestForms,
  requestLine,
} from '../../../src/renderer/requests/form'

describe('a request form', () => {
  it('is there for every request, and for nothing else', () => {
    expect([...offeredActions].sort()).toEqual([...readActions].sort())
  })

  it('says what was filled in, and leaves out what was not', () => {
    const filled = { nameLike: ' hello ', mediaTypeEqual: '5', pageSize: '500', idIn: '', orderBy: 'any' }
    expect(readForm('media.list', filled)).toEqual({
      ok: true,
      request: { action: 'media.list', params: { nameLike: 'hello', mediaTypeEqual: 5, pageSize: 500 } },
    })
  })

  it.each([
    ['media.list', { pageSize: '501' }, 'pageSize'],
    ['media.list', { pageSize: '0' }, 'pageSize'],
    ['media.list', { pageSize: 'ten' }, 'pageSize'],
    ['media.list', { pageIndex: '0' }, 'pageIndex'],
    ['media.list', { idIn: '1_a, 1_b' }, 'idIn'],
    ['media.list', { nameLike: 'a\u202eb' }, 'nameLike'],
    ['media.list', { userIdEqual: 'x'.repeat(101) }, 'userIdEqual'],
    ['baseEntry.get', {}, 'entryId'],
    ['baseEntry.get', { entryId: '../../x' }, 'entryId'],
    ['appToken.get', { id: '' }, 'id'],
    ['category.list', { parentIdEqual: '-1' }, 'parentIdEqual'],
  ] as const)('%s with %j is refused at %s', (action, filled, field) => {
    const read = readForm(action, filled)
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual([field])
    expect(read.ok ? '' : read.problems[field]).not.toBe('')
  })

  it('is filled in again as it was', () => {
    for (const action of offeredActions) {
      const filled = Object.fromEntries(
        requestForms[action].fields.map(({ name, kind }) => [
          name,
          kind === 'whole'
            ? '7'
            : name === 'orderBy'
              ? '-createdAt'
              : name === 'mediaTypeEqual'
                ? '2'
                : '1_abcd1234',
        ]),
      )
      const read = readForm(action, filled)
      expect(read.ok && fillForm(read.request)).toEqual(filled)
    }
  })

  it('reads as one line', () => {
    const request = { action: 'media.list', params: { nameLike: 'a', pageSize: 3 } } as const
    expect(requestLine(request)).toBe('media.list · nameLike a · pageSize 3')
  })
})

describe('an answer as rows', () => {
  const object = (changes: Partial<ShownObject>): ShownObject => ({
    promised: 'KalturaMediaEntry',
    objectType: 'KalturaMediaEntry',
    type: 'object',
    fields: [],
    missing: [],
    withheld: 0,
    ...changes,
  })
  const facts = { withheld: 0, duration: 1, serviceUrl: 'practice:', partnerId: 1, at: 0 }
  const root = object({
    promised: 'KalturaMediaListResponse',
    fields: [{ name: 'totalCount', type: 'number', value: 3 }],
  })
  const good = object({ fields: [{ name: 'id', type: 'text', value: '1_a' }], missing: ['name'] })

  it('has the fields, then the list, and names what is missing', () => {
    const list = { total: 1, first: [good], dropped: 0 }
    const rows = answerRows({ is: 'answered', answer: { ...facts, root, list }, objects: [good] })
    expect(rows.map(({ id }) => id)).toEqual(['totalCount', 'objects'])
    expect(rowById(rows, 'objects/0/id')).toMatchObject({ part: { object: 0, field: 'id' } })
    expect(rowById(rows, 'objects/0/name')).toMatchObject({
      kind: 'problem',
      problem: 'Promised, and missing.',
    })
    expect(rowById(rows, 'objects/7')).toBeUndefined()
  })

  it('says what stands where something else is promised', () => {
    const odd = object({ ...root, fields: [], problem: 'NOT_AN_OBJECT', type: 'list' })
    const { objectType: _, ...untyped } = object({ ...odd, problem: 'OTHER_TYPE', type: 'object' })
    const problems = [odd, untyped].map((each) => {
      const [row] = answerRows({ is: 'answered', answer: { ...facts, root: each }, objects: [] })
      return row?.kind === 'problem' ? row.problem : ''
    })
    expect(problems).toEqual([
      'KalturaMediaListResponse is promised, and a list was sent. Nothing of it is shown.',
      'KalturaMediaListResponse is promised, and an object without a proper type was sent. Nothing of it is shown.',
    ])
    const [, list] = answerRows({ is: 'answered', answer: { ...facts, root, listIs: 'object' }, objects: [] })
    expect(list).toMatchObject({ problem: 'A list is promised, and an object was sent. It is not shown.' })
  })

  it('words: a time with its number, a choice with its name, a problem instead of a value', () => {
    expect(valueWords({ name: 'createdAt', type: 'number', value: 1_756_684_800, isTime: true })).toMatch(
      /2025.* · 1756684800$/,
    )
    expect(valueWords({ name: 'status', type: 'number', value: 2, meaning: 'READY' })).toBe('2 · READY')
    expect(fieldProblem({ name: 'id', type: 'list', problem: 'WRONG_TYPE' })).toMatch(/list/)
    expect(fieldProblem({ name: 'id', type: 'text', value: '' })).toBeUndefined()
  })
})

describe('a limited KS', () => {
  it('says for how many calls it is good', () => {
    expect(actionsLimitOf('list:*,actionslimit:5')).toBe('5')
    expect(actionsLimitOf('list:*')).toBeUndefined()
  })
})
