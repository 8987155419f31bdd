import { setTimeout as pause } from 'node:timers/promises'
import { MAX_LABEL_LENGTH } from '../../contract/inputRules'
import type { JournalEvent } from '../../contract/journal'
import { type Grace, graceLengths, type SuccessorEnd } from '../../contract/rotation'
import { type AppToken, isAppTokenGone, KalturaError, mayHaveArrived } from '../../kaltura'
import { t } from '../../strings'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { withoutSecret } from '../accounts/admin/withoutSecret'
import { declaredCaps } from '../accounts/declaredCaps'
import { Failed, isFailed } from '../failed'
import type { Journal } from '../journal/journal'
import type { Exchange } from '../sessions/exchange'
import type { Inventory } from '../vault/inventory'
import type { TokenRecord } from '../vault/record'
import { labelOf, sameToken, type Vault } from '../vault/vault'
import { markerOf, type RotationEntry, type Settings, withoutMarker } from './entry'
import { caughtUp, type RotationsFile } from './rotationsFile'
import { compareProof, fieldsOf, findMarked, settingsOf } from './successor'

/** Milliseconds to wait before a new app token is tried again: not every server knows of it at once. */
const KNOWN_AFTER = [500, 1_500]

export type RotationSteps = {
  /** Begins the rotation of a held token. Before the account answered with its settings, nothing is noted anywhere. */
  begin(
    account: string,
    plan: { id: string; tokenId: string; grace: Grace; end: SuccessorEnd },
  ): Promise<RotationEntry>
  /**
   * Goes on to where the old token waits to be deleted; to the end only where it was to be deleted at once, which was
   * asked for at the beginning. Each step is on the disk before the next, and does nothing that was done already.
   */
  goOn(account: string, id: string): Promise<void>
  /** Takes the successor away, on the account and here. @throws Failed ROTATION_TOO_LATE */
  undo(account: string, id: string): Promise<void>
  /** Deletes the old token whatever its time, after the new one was proven. */
  deleteOld(account: string, id: string): Promise<void>
  /** Puts the old token back into the list. No network. */
  keep(id: string): Promise<void>
}

/** @param now milliseconds */
export function openRotationSteps({
  file,
  vault,
  inventory,
  sessions,
  exchange,
  journal,
  now = Date.now,
  wait = pause,
}: {
  file: RotationsFile
  vault: Vault
  inventory: Pick<Inventory, 'all' | 'get'>
  sessions: AccountSessions
  exchange: Exchange
  journal: Pick<Journal, 'note'>
  now?: () => number
  wait?: (milliseconds: number) => Promise<unknown>
}): RotationSteps {
  /** How far it has come; nothing for one that is over, about which nothing is left to be done. */
  const entryOf = (id: string): RotationEntry | undefined => {
    const found = file.get(id)
    return found && caughtUp(found, inventory.all())
  }
  const note = (event: JournalEvent, entry: RotationEntry, more?: string) => {
    const { tokenId, successorTokenId, label, appTokenId, partnerId, serviceUrl, successorAppTokenId } = entry
    const isThere = event === 'rotation.switched' || event === 'rotation.finished'
    journal.note({
      event,
      tokenId: isThere ? (successorTokenId ?? tokenId) : tokenId,
      ...{ label, appTokenId, partnerId, serviceUrl },
      note: [replacedBy(successorAppTokenId), more].filter(Boolean).join('; '),
    })
  }
  const fetchOne = async (account: string, entry: RotationEntry, id: string): Promise<AppToken> => {
    const token = await sessions.run(account, 'APP_TOKEN_BASE', (client, ks) =>
      client.appTokens.get({ ks, id }),
    )
    if (token.id !== id || token.partnerId !== entry.partnerId) throw new KalturaError('ANSWER_UNEXPECTED')
    return token
  }
  const deleteOn = async (account: string, id: string): Promise<void> => {
    try {
      await sessions.run(account, 'APP_TOKEN_DELETE', (client, ks) => client.appTokens.delete({ ks, id }))
    } catch (error) {
      // whoever deleted it: it is gone, which is what was wanted
      if (!isAppTokenGone(error)) throw error
    }
  }
  const heldAs = ({ serviceUrl, partnerId }: RotationEntry, appTokenId: string): TokenRecord | undefined =>
    inventory.all().find((held) => sameToken(held, { serviceUrl, partnerId, appTokenId }))
  const successorOf = (entry: RotationEntry): { appTokenId: string; tokenId: string } => {
    const { successorAppTokenId: appTokenId, successorTokenId: tokenId } = entry
    if (appTokenId === undefined || tokenId === undefined) throw new Failed('ROTATION_SUCCESSOR_GONE')
    return { appTokenId, tokenId }
  }

  const create = async (account: string, entry: RotationEntry): Promise<RotationEntry> => {
    const { settings } = entry
    if (!settings) throw new Failed('ROTATION_SUCCESSOR_GONE')
    const [found, ...extra] = entry.asks > 0 ? await findMarked(sessions, account, entry) : []
    for (const { id } of extra) await deleteOn(account, id)
    const made = found ?? (await add(account, entry, settings))
    if (made.partnerId !== entry.partnerId) throw new KalturaError('ANSWER_UNEXPECTED')
    return file.put({ ...(file.get(entry.id) ?? entry), state: 'created', successorAppTokenId: made.id })
  }
  const add = async (account: string, entry: RotationEntry, settings: Settings): Promise<AppToken> => {
    const asking = file.put({ ...entry, asks: entry.asks + 1 })
    try {
      return await sessions.run(account, 'APP_TOKEN_ADD', (client, ks) =>
        client.appTokens.add({ ks, fields: fieldsOf(asking, settings) }),
      )
    } catch (error) {
      if (!mayHaveArrived(error)) throw error
      const [made] = await findMarked(sessions, account, asking).catch(() => [])
      if (!made) throw error
      return made
    }
  }

  const hold = async (account: string, entry: RotationEntry): Promise<RotationEntry> => {
    const { successorAppTokenId: appTokenId, serviceUrl, partnerId } = entry
    if (appTokenId === undefined) throw new Failed('ROTATION_SUCCESSOR_GONE')
    // an addition that was cut off: the keychain is asked about that one entry
    if (heldAs(entry, appTokenId)?.intent) await vault.settle()
    const here = heldAs(entry, appTokenId) ?? (await keepSecret())
    return file.put({ ...entry, state: 'held', successorTokenId: here.id })

    async function keepSecret(): Promise<TokenRecord> {
      const token = await fetchOne(account, entry, appTokenId ?? '').catch((error) => {
        throw isAppTokenGone(error) ? new Failed('ROTATION_SUCCESSOR_GONE') : error
      })
      return vault.add(
        {
          ...{ serviceUrl, partnerId, appTokenId: token.id, label: '', tags: [], hashType: token.hashType },
          caps: declaredCaps(withoutSecret(token)),
          standing: { kind: 'successor', rotation: entry.id, of: entry.tokenId },
        },
        token.token,
      )
    }
  }

  /** A real session of one second from the successor, compared with what the old token would have given. */
  const prove = async (entry: RotationEntry): Promise<void> => {
    const { tokenId, appTokenId } = successorOf(entry)
    const { caps } = vault.record(tokenId)
    const known = <T>(cap: { source: string; value?: T | null }) => cap.value ?? null
    const expected = entry.settings ?? {
      sessionType: known(caps.type),
      sessionUserId: known(caps.userId),
      sessionPrivileges: known(caps.privileges),
    }
    const { value } = await mintOnce(tokenId)
    compareProof(expected, appTokenId, value)
  }
  const mintOnce = async (tokenId: string, tries = KNOWN_AFTER): ReturnType<Exchange> => {
    try {
      return await exchange(tokenId, { lifetime: 1, privileges: '' })
    } catch (error) {
      const [next, ...rest] = tries
      if (!isAppTokenGone(error)) throw error
      if (next === undefined) throw new Failed('ROTATION_SUCCESSOR_GONE')
      await wait(next)
      return mintOnce(tokenId, rest)
    }
  }

  /** What an answer that came late made besides: never used, so nobody misses it. */
  const sweep = async (account: string, entry: RotationEntry): Promise<void> => {
    if (entry.asks < 2) return
    for (const { id } of await findMarked(sessions, account, entry)) {
      if (id !== entry.successorAppTokenId) await deleteOn(account, id)
    }
  }
  /** The description as it is without the marker. Where that may not be changed, the marker stays: it harms nobody. */
  const unmark = async (account: string, entry: RotationEntry, appTokenId: string): Promise<void> => {
    const { description } = await fetchOne(account, entry, appTokenId)
    const clean = withoutMarker(markerOf(entry), description)
    if (clean === description) return
    try {
      await sessions.run(account, 'APP_TOKEN_UPDATE', (client, ks) =>
        client.appTokens.update({ ks, id: appTokenId, fields: { description: clean } }),
      )
    } catch (error) {
      if (!isFailed(error, 'SERVICE_FORBIDDEN')) throw error
    }
  }
  const switchOver = async (account: string, entry: RotationEntry): Promise<RotationEntry> => {
    const { tokenId, appTokenId } = successorOf(entry)
    await sweep(account, entry)
    await unmark(account, entry, appTokenId)
    const at = now()
    const deleteAfter = at + graceLengths[entry.grace]
    await vault.succeed(entry.tokenId, tokenId, { rotation: entry.id, at, deleteAfter })
    const switched = file.put({ ...entry, state: 'switched', deleteAfter })
    note('rotation.switched', switched)
    return switched
  }

  const remove = async (account: string, entry: RotationEntry): Promise<RotationEntry> => {
    const { tokenId } = successorOf(entry)
    if (sessions.tokenId(account) === entry.appTokenId) {
      // the KS in use would die with the token: its successor gives one that does not
      const own = await sessions.openByToken(tokenId, { isAskedElsewhere: true })
      try {
        await deleteOn(own.id, entry.appTokenId)
      } finally {
        sessions.close(own.id)
      }
    } else {
      await deleteOn(account, entry.appTokenId)
    }
    return file.put({ ...entry, state: 'deleted' })
  }
  const forgetOld = async (entry: RotationEntry): Promise<void> => {
    if (inventory.get(entry.tokenId)) await vault.remove(entry.tokenId)
    file.delete(entry.id)
    note('rotation.finished', entry, t('main.rotation.notes.deleted'))
  }

  const finish = async (account: string, id: string, isAsked: boolean): Promise<void> => {
    const found = entryOf(id)
    if (!found) return
    let entry = found
    if (entry.state === 'undoing') return takeAway(account, entry)
    if (entry.state === 'creating') entry = await create(account, entry)
    if (entry.state === 'created') entry = await hold(account, entry)
    let isProven = false
    if (entry.state === 'held') {
      await prove(entry)
      isProven = true
      entry = file.put({ ...entry, state: 'verified' })
    }
    if (entry.state === 'verified') entry = await switchOver(account, entry)
    if (entry.state === 'switched') {
      const { tokenId } = successorOf(entry)
      // whoever administers the account with the old one goes on with the new one
      sessions.handOver(entry.tokenId, tokenId)
      // one that waited is deleted only by whoever is asked about it then
      if (!isAsked && entry.grace !== 'now') return
      if (!isProven) await prove(entry)
      entry = await remove(account, entry)
    }
    await forgetOld(entry)
  }

  const takeAway = async (account: string, entry: RotationEntry): Promise<void> => {
    const { successorAppTokenId: known, asks } = entry
    const marked = known === undefined || asks > 1 ? await findMarked(sessions, account, entry) : []
    for (const id of new Set([...marked.map((each) => each.id), ...(known === undefined ? [] : [known])])) {
      await deleteOn(account, id)
      const here = heldAs(entry, id)
      if (here) await vault.remove(here.id)
    }
    file.delete(entry.id)
    note('rotation.undone', entry)
  }

  return {
    async begin(account, { id, tokenId, grace, end }) {
      const { serviceUrl, partnerId, appTokenId, ...record } = vault.record(tokenId)
      const place = { serviceUrl, partnerId, appTokenId }
      const started = { id, tokenId, ...place, label: labelOf({ ...record, appTokenId }), grace }
      const blank = { ...started, state: 'creating', startedAt: now(), asks: 0 } as const
      const old = await fetchOne(account, blank, appTokenId)
      const entry = file.put({ ...blank, settings: settingsOf(old, end, now()) })
      note('rotation.started', entry)
      return entry
    },
    goOn: (account, id) => finish(account, id, false),
    async undo(account, id) {
      const entry = entryOf(id)
      if (!entry) return
      if (entry.state === 'switched' || entry.state === 'deleted') throw new Failed('ROTATION_TOO_LATE')
      await takeAway(account, file.put({ ...entry, state: 'undoing' }))
    },
    async deleteOld(account, id) {
      const { state } = entryOf(id) ?? {}
      if (state === 'switched' || state === 'deleted') await finish(account, id, true)
    },
    async keep(id) {
      const entry = entryOf(id)
      if (entry?.state !== 'switched') return
      const old = inventory.get(entry.tokenId)
      if (old) await vault.reinstate(old.id, besides(old.label))
      file.delete(id)
      note('rotation.finished', entry, t('main.rotation.notes.kept'))
    },
  }
}

/** A label for the one of two that was replaced. */
function besides(label: string): string {
  const replaced = (of: string) => t('main.rotation.replacedLabel', { label: of })
  return label === '' ? '' : replaced(label.slice(0, MAX_LABEL_LENGTH - replaced('').length))
}

function replacedBy(appTokenId: string | undefined): string | undefined {
  return appTokenId === undefined ? undefined : t('main.rotation.notes.replacedBy', { appTokenId })
}
