import { describe, expect, test } from 'vitest'
import { faultSwitch } from '../../../src/practice/faults/faultSwitch'
import { paramsOf } from '../../../src/practice/request/params'

const list = paramsOf({ service: 'media', action: 'list' })
const start = paramsOf({ service: 'AppToken', action: 'startSession' })

describe('the fault switch', () => {
  test('is off until it is set, and off again when asked', () => {
    const faults = faultSwitch()
    expect(faults.next(list)).toBeUndefined()
    faults.set('reset')
    expect([faults.next(list), faults.next(start)]).toEqual(['reset', 'reset'])
    faults.set(undefined)
    expect(faults.next(list)).toBeUndefined()
  })

  test('can be for one action alone, in any case', () => {
    const faults = faultSwitch()
    faults.set({ fault: 'html', on: 'appToken.startsession' })
    expect([faults.next(list), faults.next(start)]).toEqual([undefined, 'html'])
    faults.set({ fault: 'html', on: 'multirequest' })
    expect(faults.next(paramsOf({ service: 'multirequest' }))).toBe('html')
  })

  test('can be for so many requests, which others do not use up', () => {
    const faults = faultSwitch()
    faults.set({ fault: 'html', on: 'media.list', times: 1 })
    expect([start, list, list].map(faults.next)).toEqual([undefined, 'html', undefined])
  })
})
