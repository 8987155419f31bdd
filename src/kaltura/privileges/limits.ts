import { formatPrivilege } from './format'
import { parsePrivileges } from './parse'

/**
 * One thing that a privilege lets a session do, or keeps it from.
 * `narrows`: less than without it; `widens`: more than without it; `notes`: neither.
 */
export interface PrivilegeLimit {
  /** the privilege as the API spells it */
  privilege: string
  effect: 'narrows' | 'widens' | 'notes'
  /** one sentence */
  text: string
}

type Words = (values: readonly string[]) => { effect: PrivilegeLimit['effect']; text: string }

/**
 * What a privilege string means, one sentence for each name, in the order of the string. Derived from the text alone:
 * what a role allows is the server's to know, and what a name means that the server does not reserve is up to whoever
 * made it up.
 */
export function privilegeLimits(privileges: string): PrivilegeLimit[] {
  return [...parsePrivileges(privileges)]
    .filter(([name]) => name.trim() !== '')
    .map(([name, values]) => {
      const privilege = formatPrivilege(name, values)
      const words = known.get(name)
      return words
        ? { privilege, ...words(values) }
        : { privilege, effect: 'notes', text: `Carries the custom privilege ${privilege}.` }
    })
}

/** Whether access to content is not checked against entitlement, as far as a privilege string says. */
export function disablesEntitlement(privileges: string): boolean {
  return parsePrivileges(privileges).has('disableentitlement')
}

const narrows = (text: string) => ({ effect: 'narrows' as const, text })
const widens = (text: string) => ({ effect: 'widens' as const, text })
const notes = (text: string) => ({ effect: 'notes' as const, text })

/** `a`, `a and b`, `a, b and c`. */
function listed(values: readonly string[]): string {
  if (values.length < 2) return values[0] ?? ''
  return `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
}

/** A value that itself may have slashes in it, such as a path, as it was written. */
const whole = (values: readonly string[]) => values.join('/')

/** A privilege over some things of a kind, or over all of them with `*`. A bare name is over none in particular. */
const over =
  (may: string, kind: [one: string, many: string], every: string): Words =>
  (values) => {
    if (values.includes('*')) return widens(`${may} ${every}.`)
    if (values.length === 0) return widens(`${may} ${kind[1]}; which ones, the server decides.`)
    return narrows(`${may} ${values.length === 1 ? kind[0] : kind[1]} ${listed(values)} only.`)
  }

const entries: [string, string] = ['entry', 'entries']
const playlists: [string, string] = ['playlist', 'playlists']

const known = new Map<string, Words>([
  ['*', () => widens('Carries every privilege there is (*).')],
  [
    'all',
    (values) =>
      values.includes('*')
        ? widens('Carries every privilege there is (*).')
        : notes(`Carries the custom privilege ${formatPrivilege('all', values)}.`),
  ],
  ['sview', over('May play', entries, 'every entry, also where access control asks for a KS')],
  ['view', over('May view', entries, 'every entry that access control leaves open')],
  ['edit', over('May change', entries, 'every entry')],
  ['list', over('May list', entries, 'every entry of the account')],
  ['download', over('May download', entries, 'every entry')],
  ['downloadasset', over('May download the assets of', entries, 'every entry')],
  ['sviewplaylist', over('May play the entries of', playlists, 'every playlist')],
  ['editplaylist', over('May change the entries of', playlists, 'every playlist')],
  [
    'limitentry',
    (values) =>
      narrows(
        values.length === 0
          ? 'Is limited to one entry, but none is named.'
          : `Is limited to ${values.length === 1 ? 'entry' : 'entries'} ${listed(values)}.`,
      ),
  ],
  ['edituser', over('May change', ['user', 'users'], 'every user')],
  [
    'actionslimit',
    (values) =>
      narrows(
        values.length === 0
          ? 'Is good for a limited number of calls, but none is given.'
          : `Is good for ${whole(values)} ${whole(values) === '1' ? 'call' : 'calls'}, then it is refused.`,
      ),
  ],
  [
    'setrole',
    (values) =>
      notes(
        `Acts with the role ${whole(values) || 'that is not named'} in place of its user’s. What the role permits, only the server knows.`,
      ),
  ],
  [
    'restrictingrole',
    (values) =>
      narrows(
        `May do only what the role ${whole(values) || 'that is not named'} permits as well. What that is, only the server knows.`,
      ),
  ],
  [
    'iprestrict',
    (values) => narrows(`Is good from the address ${whole(values) || 'that is not named'} only.`),
  ],
  [
    'urirestrict',
    (values) =>
      narrows(
        `Is good for requests to ${listed(whole(values).split('|').filter(Boolean)) || 'a path that is not named'} only.`,
      ),
  ],
  ['enableentitlement', () => narrows('Sees only the content that its user is entitled to.')],
  ['disableentitlement', () => widens('Sees all content of the account: entitlement is not checked.')],
  [
    'disableentitlementforentry',
    (values) =>
      widens(
        `Sees ${values.length === 0 || values.includes('*') ? 'entries' : `${values.length === 1 ? 'entry' : 'entries'} ${listed(values)}`} without a check of entitlement.`,
      ),
  ],
  [
    'disableentitlementforplaylist',
    (values) =>
      widens(
        `Sees ${values.length === 0 || values.includes('*') ? 'playlists' : `${values.length === 1 ? 'playlist' : 'playlists'} ${listed(values)}`} without a check of entitlement.`,
      ),
  ],
  [
    'privacycontext',
    (values) =>
      narrows(
        values.length === 0
          ? 'Works in a privacy context that is not named.'
          : `Works in the privacy context ${listed(values)}: only content that is published there.`,
      ),
  ],
  ['enablecategorymoderation', () => narrows('What it adds to a category waits for a moderator.')],
  ['enablecaptionmoderation', () => narrows('The captions it adds wait for a moderator.')],
  [
    'editadmintags',
    (values) =>
      widens(
        values.length === 0 || values.includes('*')
          ? 'May change admin tags.'
          : `May change the admin tags of ${listed(values)}.`,
      ),
  ],
  [
    'restrictexplicitliveview',
    (values) =>
      narrows(
        values.length === 0 || values.includes('*')
          ? 'May not watch live entries before they are published.'
          : `May not watch the live entries ${listed(values)} before they are published.`,
      ),
  ],
  [
    'enablechangeaccount',
    (values) =>
      widens(
        values.length === 0 || values.includes('*')
          ? 'May change over to other accounts of its user.'
          : `May change over to the accounts ${listed(values)}.`,
      ),
  ],
  [
    'disablesessiontypecheck',
    () => widens('May call what asks for another session type: the type is not checked.'),
  ],
  [
    'preview',
    (values) =>
      narrows(`Plays previews only${values.length === 0 ? '' : `, of the length ${whole(values)}`}.`),
  ],
  ['reftime', (values) => notes(`Is dated ${instant(whole(values))} for rules that go by the time.`)],
  [
    'virtualeventid',
    (values) => notes(`Belongs to the virtual event ${whole(values) || 'that is not named'}.`),
  ],
  ['searchcontext', (values) => notes(`Searches in the context ${whole(values) || 'that is not named'}.`)],
  ['sessionkey', (values) => notes(`Carries the session key ${whole(values) || 'that is not given'}.`)],
  ['jobtype', (values) => notes(`Is for jobs of the type ${whole(values) || 'that is not named'}.`)],
  [
    'sessionid',
    (values) =>
      notes(`Ends together with every session of the group ${listed(values) || 'that is not named'}.`),
  ],
  ['apptoken', (values) => notes(`Comes from the app token ${listed(values) || 'that is not named'}.`)],
  ['widget', () => notes('Is a widget session: what anonymous viewers get.')],
  ['appid', appId],
  ['appId', appId],
])

function appId(values: readonly string[]) {
  return notes(`Is counted for the application ${whole(values) || 'that is not named'}.`)
}

/** A time in epoch seconds as a date; anything else as it is. */
function instant(text: string): string {
  const seconds = Number(text)
  const fits = /^\d{1,11}$/.test(text)
  return fits ? new Date(seconds * 1000).toISOString() : text || 'at no time'
}
