import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Incident, MAX_INCIDENTS, REMIND_BEFORE, STOP_LASTS } from '../../../../src/contract/incidents'
import { KalturaError } from '../../../../src/kaltura'
import { openIncidentBook } from '../../../../src/main/leaks/incidentBook'
import { openIncidentFile } from '../../../../src/main/leaks/incidentFile'
import { stepOf } from '../../../../src/main/leaks/incidentSteps'
import { incidentMessage } from '../../../../src/main/leaks/message'
import { tryKs } from '../../../../src/main/leaks/proof'
import { dueReminder } from '../../../../src/main/leaks/reminders'

const at = Date.UTC(2026, 10, 21, 12, 30)
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const incident: Incident = {
  id: id(1),
  openedAt: at,
  kind: 'token',
  serviceUrl: 'https://www.kaltura.com',
  partnerId: 12345,
  appTokenId: '1_abcd1234',
  tokenId: id(2),
  since: 0,
  admin: 'no',
}
const stopped = { kind: 'stopped', at, until: at + STOP_LASTS } as const
const folder = () => mkdtempSync(join(tmpdir(), 'ksmith-incidents-'))

describe('an incident', () => {
  it('goes through its steps, and back to the first when the stop is over', () => {
    expect(stepOf(incident, true, at)).toBe(1)
    const cut = { ...incident, cut: stopped }
    expect(stepOf(cut, true, at)).toBe(2)
    expect(stepOf(cut, false, at)).toBe(3)
    const blocked = { ...cut, secret: { at, removed: false } }
    expect(stepOf(blocked, true, at)).toBe(3)
    const proved = { ...blocked, proof: { at, results: [] } }
    expect(stepOf(proved, true, at)).toBe(4)
    expect(stepOf(proved, true, at + STOP_LASTS)).toBe(1)
    expect(stepOf({ ...proved, cut: { ...stopped, at: at + 1 } }, true, at + 2)).toBe(3)
  })

  it('is reminded of once before its stop ends and once after', () => {
    const cut = { cut: stopped }
    const before = at + STOP_LASTS - REMIND_BEFORE
    expect(dueReminder({}, at)).toEqual({})
    expect(dueReminder(cut, at)).toEqual({ nextAt: before })
    expect(dueReminder(cut, before)).toEqual({ due: 'before', nextAt: at + STOP_LASTS })
    expect(dueReminder({ ...cut, reminded: 'before' }, before)).toEqual({ nextAt: at + STOP_LASTS })
    expect(dueReminder({ ...cut, reminded: 'before' }, at + STOP_LASTS)).toEqual({ due: 'over' })
    expect(dueReminder({ ...cut, reminded: 'over' }, at + STOP_LASTS)).toEqual({})
    expect(dueReminder({ cut: { kind: 'deleted', at } }, at)).toEqual({})
  })

  it('whose stop somebody else began is reminded of when that is over at the latest', () => {
    const cut = { cut: { kind: 'stopped', at } as const }
    expect(dueReminder(cut, at)).toEqual({ nextAt: at + STOP_LASTS - REMIND_BEFORE })
    expect(dueReminder(cut, at + STOP_LASTS)).toEqual({ due: 'over' })
    expect(stepOf({ ...incident, ...cut }, false, at + STOP_LASTS)).toBe(1)
  })

  it('is told in ids and times in UTC', () => {
    const text = incidentMessage({ ...incident, admin: 'yes', cut: stopped }, incident.serviceUrl)
    expect(text).toContain('App token id: 1_abcd1234')
    expect(text).toContain('stopped at 2026-11-21 12:30 UTC')
    expect(text).toContain('Delete 1_abcd1234 before 2026-11-22 12:30 UTC')
    expect(text).toContain('adminSecret')
    expect(incidentMessage(incident, incident.serviceUrl)).toContain('Nothing at the account yet')
  })
})

describe('the file of incidents', () => {
  it('is for its owner only, and keeps all that are open when it is full', () => {
    const place = folder()
    const many = Array.from({ length: MAX_INCIDENTS + 5 }, (_, n) => ({
      ...incident,
      id: id(n),
      openedAt: at + n,
      ...(n < 10 && { closedAt: at }),
    }))
    openIncidentFile(place).write(many)
    expect(statSync(join(place, 'incidents.json')).mode & 0o777).toBe(0o600)
    const { initial } = openIncidentFile(place)
    expect(initial).toHaveLength(MAX_INCIDENTS)
    expect(initial.filter(({ closedAt }) => closedAt === undefined)).toHaveLength(MAX_INCIDENTS - 5)
  })

  it('that is damaged is set aside, and what is whole in it is kept', () => {
    const place = folder()
    const path = join(place, 'incidents.json')
    writeFileSync(path, JSON.stringify({ version: 1, incidents: [incident, { id: 'broken' }] }))
    const file = openIncidentFile(place)
    expect(file.initial).toEqual([incident])
    expect(file.failure?.code).toBe('INVENTORY_DAMAGED')
    expect(readdirSync(place).filter((name) => name.startsWith('incidents.damaged'))).toHaveLength(1)
    writeFileSync(path, '{"cut')
    expect(openIncidentFile(place).initial).toEqual([])
  })

  it('is not made before there is an incident', () => {
    const place = folder()
    openIncidentBook(openIncidentFile(place), () => {})
    expect(existsSync(join(place, 'incidents.json'))).toBe(false)
  })

  it('that cannot be written keeps a report from beginning, and no step that was done from being known', () => {
    const writes: (readonly Incident[])[] = []
    let fails = true
    const book = openIncidentBook(
      {
        initial: [],
        write: (all) => {
          if (fails) throw new Error('made up: no space')
          writes.push(all)
        },
      },
      () => {},
    )
    expect(() => book.begin(incident)).toThrow()
    expect(book.all()).toEqual([])
    fails = false
    book.begin(incident)
    fails = true
    book.change(incident.id, (before) => ({ ...before, cut: stopped }))
    expect(book.get(incident.id).cut).toEqual(stopped)
    expect(book.failure()).toBeDefined()
    fails = false
    book.change(incident.id, (before) => ({ ...before, secret: { at, removed: true } }))
    expect(writes.at(-1)).toMatchObject([{ cut: stopped }])
    expect(book.failure()).toBeUndefined()
  })
})

describe('what an answer says about a KS', () => {
  const answer = (error: Error | undefined) =>
    tryKs('book', 'abcd1234', async () => {
      if (error) throw error
    }).then(({ verdict }) => verdict)

  it('is whether it is alive, or that it says nothing', async () => {
    expect(await answer(undefined)).toBe('alive')
    expect(await answer(new KalturaError('SERVICE_FORBIDDEN'))).toBe('alive')
    const reasons = {
      LOGOUT: 'refused',
      EXPIRED: 'ended',
      EXCEEDED_ACTIONS_LIMIT: 'alive',
      EXCEEDED_RESTRICTED_IP: 'unclear',
      EXCEEDED_RESTRICTED_URI: 'unclear',
      UNREADABLE: 'unclear',
    } as const
    for (const [ksReason, verdict] of Object.entries(reasons)) {
      const error = new KalturaError('INVALID_KS', { ksReason: ksReason as keyof typeof reasons })
      expect(await answer(error), ksReason).toBe(verdict)
    }
    expect(await answer(new KalturaError('TIMEOUT'))).toBe('unclear')
  })
})

it('readable as plain text: the file holds nothing but ids, times and codes', () => {
  const place = folder()
  openIncidentFile(place).write([{ ...incident, cut: stopped }])
  const text = readFileSync(join(place, 'incidents.json'), 'utf8')
  expect(text).not.toMatch(/secret"|"ks"\s*:/)
})
