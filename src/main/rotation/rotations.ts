import { randomUUID } from 'node:crypto'
import type { AccountSelection } from '../../contract/account'
import type { Failure } from '../../contract/failures'
import {
  deletePhrase,
  type Grace,
  MAX_ROTATED,
  MAX_ROTATIONS,
  type Rotation,
  type RotationAdmin,
  type RotationBatch,
  type RotationPlan,
  type RotationSource,
  type RotationsState,
  type SuccessorEnd,
} from '../../contract/rotation'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { toFailure } from '../bridge/toFailure'
import { Failed } from '../failed'
import type { Inventory } from '../vault/inventory'
import type { TokenRecord } from '../vault/record'
import { labelOf } from '../vault/vault'
import type { RotationAdmins } from './admins'
import { type BatchItem, openBatch } from './batch'
import type { RotationEntry } from './entry'
import type { RotationsFile } from './rotationsFile'
import type { RotationSteps } from './steps'

/** Milliseconds after the start from which on a token that comes to be due is asked about. */
const LONGEST_TIMER = 2_000_000_000

export type Rotations = {
  isPossible(tokenId: string): boolean
  plan(source: RotationSource): RotationPlan
  state(): RotationsState
  /** Begins to rotate tokens of one account, one after the other. Resolves as soon as they are under way. */
  start(order: {
    tokenIds: readonly string[]
    admin: RotationAdmin
    grace: Grace
    end: SuccessorEnd
    typed: string
  }): Promise<void>
  goOn(ids: readonly string[]): void
  undo(ids: readonly string[]): void
  deleteOld(ids: readonly string[], typed: string): void
  keep(ids: readonly string[]): Promise<void>
  /** Does not ask again about what is due now, until the next start. */
  later(): void
  stop(): void
  dismiss(): void
  /** @throws Failed ROTATION_RUNNING for a token that is part of a rotation */
  refuseInRotation(tokenId: string): void
  /** Forgets the rotations of an account of which nothing is held any more. */
  forgetAccount(serviceUrl: string): void
  /** Resolves when nothing goes on. */
  settled(): Promise<void>
  /** Ends what goes on after the token that is worked on, and waits for it. For quitting. */
  endSoon(): Promise<void>
}

/**
 * The rotations: which there are, what can be begun, and one batch of work at a time.
 *
 * @param selected the ids of an open account's selection
 * @param mustType whether deleting this held token is confirmed by typing
 * @param now milliseconds
 */
export function openRotations({
  file,
  steps,
  admins,
  sessions,
  inventory,
  selected,
  mustType,
  onChange,
  now = () => Date.now(),
}: {
  file: RotationsFile
  steps: RotationSteps
  admins: RotationAdmins
  sessions: AccountSessions
  inventory: Pick<Inventory, 'all' | 'get'>
  selected: (account: string, selection: AccountSelection) => string[]
  mustType: (token: Confirmed) => boolean
  onChange: () => void
  now?: () => number
}): Rotations {
  const failures = new Map<string, Failure>()
  let asleep: ReadonlySet<string> = new Set()
  let alarm: NodeJS.Timeout | undefined

  const changed = () => {
    wakeAtNext()
    onChange()
  }
  /** Whoever comes to be due while the app runs is asked about then. */
  const wakeAtNext = () => {
    clearTimeout(alarm)
    const ahead = file
      .all()
      .map(({ deleteAfter = 0 }) => deleteAfter - now())
      .filter((left) => left > 0)
    if (ahead.length === 0) return
    alarm = setTimeout(changed, Math.min(Math.min(...ahead) + 50, LONGEST_TIMER))
    alarm.unref?.()
  }
  const batch = openBatch(changed)
  wakeAtNext()

  const rotationOf = (tokenId: string): RotationEntry | undefined =>
    file.all().find((each) => each.tokenId === tokenId || each.successorTokenId === tokenId)
  /** Those of them that are not over: about the others nothing is left to be done. */
  const entriesOf = (ids: readonly string[]): RotationEntry[] =>
    [...new Set(ids)].flatMap((id) => file.get(id) ?? [])
  const refuseInRotation = (tokenId: string) => {
    const running = rotationOf(tokenId)
    if (running) throw new Failed('ROTATION_RUNNING', { params: { label: nameOf(running) } })
  }
  const recordOf = (tokenId: string): TokenRecord => {
    const found = inventory.get(tokenId)
    if (!found) throw new Failed('TOKEN_NOT_HELD')
    return found
  }
  const nameOf = (entry: RotationEntry): string => {
    const current = inventory.get(entry.tokenId)
    return current ? labelOf(current) : entry.label
  }
  const view = (entry: RotationEntry): Rotation => {
    const { settings: _, asks: __, grace: ___, ...rest } = entry
    const failure = failures.get(entry.id)
    return { ...rest, label: nameOf(entry), mustType: mustType(oldOf(entry)), ...(failure && { failure }) }
  }
  const isDue = ({ state, deleteAfter = 0 }: RotationEntry) =>
    state === 'deleted' || (state === 'switched' && deleteAfter <= now())
  const confirm = (tokens: readonly Confirmed[], typed: string) => {
    if (!tokens.some(mustType)) return
    if (typed.trim() !== deletePhrase(tokens.map(({ appTokenId }) => appTokenId))) {
      throw new Failed('CONFIRMATION_DIFFERS', { field: 'typed' })
    }
  }
  /** Remembers why a rotation stopped, beside it. */
  const remembering = async (id: string, act: () => Promise<void>): Promise<void> => {
    failures.delete(id)
    try {
      await act()
    } catch (error) {
      if (file.get(id)) failures.set(id, toFailure(error, 'rotation'))
      throw error
    }
  }
  /** Works on unfinished rotations in the background, each with whatever administers its account. */
  const work = (
    kind: RotationBatch['kind'],
    ids: readonly string[],
    act: (account: string, id: string) => Promise<void>,
  ) => {
    const entries = entriesOf(ids)
    if (entries.length === 0) return
    const items: BatchItem[] = ownLast(entries).map((entry) => ({
      tokenId: entry.tokenId,
      appTokenId: entry.appTokenId,
      label: nameOf(entry),
    }))
    const byToken = new Map(entries.map((entry) => [entry.tokenId, entry]))
    refuseWhileBusy()
    const lease = admins.lease()
    const one = async (tokenId: string) => {
      const entry = byToken.get(tokenId)
      if (!entry) return
      await remembering(entry.id, async () => {
        // what is gone on the account needs nobody to administer it
        const account = entry.state === 'deleted' ? '' : await lease.account(entry, mustType(oldOf(entry)))
        await act(account, entry.id)
      })
    }
    void batch.start(kind, items, one, lease.end)
  }
  const refuseWhileBusy = () => {
    const { state } = batch.state() ?? {}
    if (state !== undefined && state !== 'over') throw new Failed('ROTATION_RUNNING')
  }
  /** The tokens that open accounts are administered with come last: their sessions die with them. */
  const ownLast = <T extends { serviceUrl: string; partnerId: number; appTokenId: string }>(
    tokens: readonly T[],
    account?: string,
  ): T[] => {
    const isOwn = (token: T) =>
      account === undefined
        ? sessions.openFor(token).some(({ by }) => by.appTokenId === token.appTokenId)
        : sessions.tokenId(account) === token.appTokenId
    return [...tokens].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)))
  }

  return {
    refuseInRotation,
    isPossible(tokenId) {
      const record = inventory.get(tokenId)
      if (!record || record.intent || rotationOf(tokenId)) return false
      return admins.of(record).length > 0
    },
    plan(source) {
      const { place, asked, notHeld } = chosen(source)
      const free = asked.filter(({ id, intent }) => !rotationOf(id) && !intent)
      const tokens = free.slice(0, MAX_ROTATED)
      return {
        ...place,
        tokens: tokens.map((record) => ({
          id: record.id,
          appTokenId: record.appTokenId,
          label: labelOf(record),
          isExpired: hasEnded(record, now()),
        })),
        notHeld,
        running: asked.length - free.length,
        over: free.length - tokens.length,
        admins: admins.of(place),
        mustType: tokens.some(mustType),
      }
    },
    state() {
      const all = file.all().slice(0, MAX_ROTATIONS)
      const due = all.filter((entry) => isDue(entry) && !asleep.has(entry.id))
      const work = batch.state()
      return {
        rotations: all.map(view),
        ...(work && { batch: work }),
        due: due.map(({ id }) => id),
      }
    },

    async start({ tokenIds, admin, grace, end, typed }) {
      refuseWhileBusy()
      const records = [...new Set(tokenIds)].map(recordOf)
      const [first] = records
      if (!first) throw new Failed('BAD_REQUEST')
      if (
        records.some((each) => each.serviceUrl !== first.serviceUrl || each.partnerId !== first.partnerId)
      ) {
        throw new Failed('BAD_REQUEST')
      }
      if (file.all().length + records.length > MAX_ROTATIONS) throw new Failed('ROTATION_RUNNING')
      if (records.length === 1) refuseInRotation(first.id)
      const mustTypeNow = grace === 'now' && records.some(mustType)
      if (mustTypeNow) confirm(records, typed)
      const rotateOne = async (account: string, tokenId: string) => {
        refuseInRotation(tokenId)
        const id = randomUUID()
        await steps.begin(account, { id, tokenId, grace, end })
        changed()
        await remembering(id, () => steps.goOn(account, id))
      }
      // the ADMIN session first: whoever may not administer is told so before anything is begun
      const { account, close } = await admins.open(first, admin, mustTypeNow ? 'already' : { typed })
      try {
        refuseWhileBusy()
        const items = ownLast(records, account).map((record) => ({
          tokenId: record.id,
          appTokenId: record.appTokenId,
          label: labelOf(record),
        }))
        void batch.start('rotate', items, (tokenId) => rotateOne(account, tokenId), close)
      } catch (error) {
        close()
        throw error
      }
    },

    goOn: (ids) => work('go-on', ids, steps.goOn),
    undo: (ids) => work('undo', ids, steps.undo),
    deleteOld(ids, typed) {
      confirm(entriesOf(ids).map(oldOf), typed)
      work('delete', ids, steps.deleteOld)
    },
    async keep(ids) {
      refuseWhileBusy()
      try {
        for (const id of ids) await steps.keep(id)
      } finally {
        changed()
      }
    },
    later() {
      asleep = new Set([
        ...asleep,
        ...file
          .all()
          .filter(isDue)
          .map(({ id }) => id),
      ])
      changed()
    },
    stop: batch.stop,
    dismiss: batch.dismiss,
    forgetAccount(serviceUrl) {
      for (const entry of file.all()) if (entry.serviceUrl === serviceUrl) file.delete(entry.id)
      changed()
    },
    settled: batch.settled,
    endSoon() {
      batch.stop()
      return batch.settled()
    },
  }

  function chosen(source: RotationSource): {
    place: { serviceUrl: string; partnerId: number }
    asked: TokenRecord[]
    notHeld: number
  } {
    if (source.kind === 'token') {
      const record = recordOf(source.tokenId)
      const { serviceUrl, partnerId } = record
      return { place: { serviceUrl, partnerId }, asked: [record], notHeld: 0 }
    }
    const { serviceUrl, partnerId } = sessions.get(source.id)
    const ids = new Set(selected(source.id, source.selection))
    const asked = inventory
      .all()
      .filter((each) => each.serviceUrl === serviceUrl && each.partnerId === partnerId)
      .filter(({ appTokenId }) => ids.has(appTokenId))
    return { place: { serviceUrl, partnerId }, asked, notHeld: ids.size - asked.length }
  }
}

/** What a typed confirmation is asked for. */
type Confirmed = Pick<TokenRecord, 'id' | 'serviceUrl' | 'partnerId' | 'appTokenId'>

function oldOf({ tokenId, serviceUrl, partnerId, appTokenId }: RotationEntry): Confirmed {
  return { id: tokenId, serviceUrl, partnerId, appTokenId }
}

/** Whether a token's own end is known to have passed. */
function hasEnded({ caps: { expiry } }: TokenRecord, now: number): boolean {
  return expiry.source !== 'unknown' && expiry.value !== null && expiry.value * 1000 <= now
}
