import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  disablesEntitlement,
  formatPrivilege,
  isReservedPrivilege,
  parsePrivileges,
  privilegeLimits,
  reservedPrivilegeNames,
} from '../../../src/kaltura/privileges'
import { limitSentence } from '../../../src/renderer/sessions/limitSentence'

const textOf = (privileges: string) => privilegeLimits(privileges).map(limitSentence)

describe('the limits that a KS carries, in sentences', () => {
  it.each([
    ['*', 'Carries every privilege there is (*).'],
    ['all:*', 'Carries every privilege there is (*).'],
    ['sview:*', 'May play every entry, also where access control asks for a KS.'],
    ['sview:1_a', 'May play entry 1_a only.'],
    ['sview:1_a/1_b/1_c', 'May play entries 1_a, 1_b and 1_c only.'],
    ['view:*', 'May view every entry that access control leaves open.'],
    ['edit:*', 'May change every entry.'],
    ['edit:1_a/1_b', 'May change entries 1_a and 1_b only.'],
    ['edit', 'May change entries; which ones, the server decides.'],
    ['list:*', 'May list every entry of the account.'],
    ['list:1_a', 'May list entry 1_a only.'],
    ['download:1_a', 'May download entry 1_a only.'],
    ['downloadasset:*', 'May download the assets of every entry.'],
    ['sviewplaylist:1_p', 'May play the entries of playlist 1_p only.'],
    ['editplaylist:*', 'May change the entries of every playlist.'],
    ['limitentry:1_a', 'Is limited to entry 1_a.'],
    ['edituser:jo', 'May change user jo only.'],
    ['actionslimit:5', 'Is good for 5 calls, then it is refused.'],
    ['actionslimit:1', 'Is good for 1 call, then it is refused.'],
    [
      'setrole:PLAYBACK_BASE_ROLE',
      'Acts with the role PLAYBACK_BASE_ROLE in place of its user’s. What the role permits, only the server knows.',
    ],
    [
      'restrictingrole:42',
      'May do only what the role 42 permits as well. What that is, only the server knows.',
    ],
    ['iprestrict:10.0.0.1', 'Is good from the address 10.0.0.1 only.'],
    [
      'urirestrict:/api_v3/service/media/*|/p/1/*',
      'Is good for requests to /api_v3/service/media/* and /p/1/* only.',
    ],
    ['enableentitlement', 'Sees only the content that its user is entitled to.'],
    ['disableentitlement', 'Sees all content of the account: entitlement is not checked.'],
    ['disableentitlementforentry:1_a', 'Sees entry 1_a without a check of entitlement.'],
    ['disableentitlementforplaylist:1_p/1_q', 'Sees playlists 1_p and 1_q without a check of entitlement.'],
    ['privacycontext:support', 'Works in the privacy context support: only content that is published there.'],
    ['enablecategorymoderation', 'What it adds to a category waits for a moderator.'],
    ['enablecaptionmoderation', 'The captions it adds wait for a moderator.'],
    ['editadmintags:*', 'May change admin tags.'],
    ['restrictexplicitliveview:*', 'May not watch live entries before they are published.'],
    ['enablechangeaccount:*', 'May change over to other accounts of its user.'],
    ['disablesessiontypecheck', 'May call what asks for another session type: the type is not checked.'],
    ['preview:10', 'Plays previews only, of the length 10.'],
    ['reftime:1800000000', 'Is dated 2027-01-15T08:00:00.000Z for rules that go by the time.'],
    ['virtualeventid:7', 'Belongs to the virtual event 7.'],
    ['searchcontext:crm', 'Searches in the context crm.'],
    ['sessionkey:k', 'Carries the session key k.'],
    ['jobtype:3', 'Is for jobs of the type 3.'],
    ['sessionid:1_a/G1', 'Ends together with every session of the group 1_a and G1.'],
    ['apptoken:1_a', 'Comes from the app token 1_a.'],
    ['widget:1', 'Is a widget session: what anonymous viewers get.'],
    ['appid:crm-example.com', 'Is counted for the application crm-example.com.'],
    ['appId:crm-example.com', 'Is counted for the application crm-example.com.'],
    ['foo:bar/baz', 'Carries the custom privilege foo:bar/baz.'],
    ['SView:1_a', 'Carries the custom privilege SView:1_a.'],
    ['constructor', 'Carries the custom privilege constructor.'],
  ])('%s: %s', (privileges, text) => {
    expect(textOf(privileges)).toEqual([text])
  })

  it.each(reservedPrivilegeNames)('has words of its own for %s, with a value, with * and bare', (name) => {
    for (const privilege of [name, `${name}:1`, `${name}:*`]) {
      const [text = ''] = textOf(privilege)
      expect(text).not.toContain('custom privilege')
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(text).not.toMatch(/undefined| {2}| \./)
    }
  })

  it('says one thing for each name, in order, and shows what it does not know just as it is', () => {
    const piece = fc.tuple(
      fc.oneof(fc.constantFrom(...reservedPrivilegeNames), fc.stringMatching(/^[a-z]{1,8}$/)),
      fc.array(fc.stringMatching(/^[A-Za-z0-9_*]{1,6}$/), { maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const privileges = pieces.map(([name, values]) => formatPrivilege(name, values)).join(',')
        const limits = privilegeLimits(privileges)
        const names = [...parsePrivileges(privileges).keys()]
        expect(limits).toHaveLength(names.length)
        for (const limit of limits) {
          const text = limitSentence(limit)
          if (!text.includes('custom privilege')) continue
          expect(isReservedPrivilege(limit.privilege.split(':')[0] ?? '')).toBe(false)
          expect(text).toContain(limit.privilege)
        }
      }),
    )
  })

  it('says nothing about nothing', () => {
    expect(privilegeLimits('')).toEqual([])
  })

  it('tells disableentitlement from its narrower kin', () => {
    expect(disablesEntitlement('list:*,disableentitlement')).toBe(true)
    expect(disablesEntitlement('disableentitlementforentry:1_a')).toBe(false)
  })
})
