import { expect, it } from 'vitest'
import { lockFacts } from '../../../../src/main/conceal/lockFacts'

it('the journal tells concealing from locking, and by what it ended', () => {
  expect([
    lockFacts('concealed', { isLocked: false, how: 'idle' }),
    lockFacts('concealed', { isLocked: true, how: 'screen-locked' }),
    lockFacts('opened', { isLocked: false, how: 'press' }),
    lockFacts('opened', { isLocked: true, how: 'touch-id' }),
  ]).toEqual([
    { event: 'lock.concealed', note: 'the machine was not used' },
    { event: 'lock.locked', note: 'the screen was locked' },
    { event: 'lock.opened' },
    { event: 'lock.unlocked', note: 'by Touch ID' },
  ])
})
