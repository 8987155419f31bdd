import type {
  AccountChoice,
  AccountFilter,
  AccountRow,
  AccountSelection,
  AccountSort,
  AccountToken,
  AccountView,
  TokenFields,
} from '../../../contract/account'
import type { JournalFacts } from '../../../contract/journal'
import { t } from '../../../strings'
import { toFailure } from '../../bridge/toFailure'
import type { Journal } from '../../journal/journal'
import type { Inventory } from '../../vault/inventory'
import type { Vault } from '../../vault/vault'
import { declaredCaps } from '../declaredCaps'
import type { AccountSessions } from './adminSessions'
import { type Adoption, openAdoption, openKeep } from './adopting'
import { type Changes, openChanges } from './changes'
import { accountChoices } from './choices'
import { type Directory, openDirectory } from './directory'
import { heldTokens } from './heldTokens'
import type { IsProduction } from './production'
import { type ListReading, openListReading } from './reading'
import { withoutSecret } from './withoutSecret'

/** Milliseconds between two tellings that something changed: often enough to be seen as it happens. */
const TELL_EVERY = 80

export type AccountAdmin = {
  choices(query: string, offset: number, limit: number): { rows: AccountChoice[]; total: number }
  view(id: string): AccountView
  read(id: string, again: boolean): void
  stopReading(id: string): void
  list(
    id: string,
    filter: AccountFilter,
    sort: AccountSort,
    offset: number,
    limit: number,
  ): Promise<{ rows: AccountRow[]; total: number }>
  get(id: string, appTokenId: string): Promise<AccountRow>
  adopt(id: string, selection: AccountSelection): void
  stopAdopting(id: string): void
  goOnAdopting(id: string): void
  dismissAdopting(id: string): void
  create(id: string, fields: TokenFields): ReturnType<Changes['create']>
  update(
    id: string,
    appTokenId: string,
    shown: AccountToken,
    changes: Partial<TokenFields>,
  ): Promise<{ token: AccountRow; changedMeanwhile: boolean }>
  delete(id: string, appTokenId: string, typed: string): Promise<void>
  /** The ids of a selection. */
  selected(id: string, selection: AccountSelection): string[]
  /** Lets go of what was known of an account that is closed. */
  forget(id: string): void
  /** Told that something about an account is another. */
  changed(id: string): void
}

type Open = {
  directory: Directory
  reading: ListReading
  adoption: Adoption
  changes: Changes
  notKept: AccountView['notKept']
}

/**
 * The app tokens of accounts that are open: listed, taken over, made, changed and deleted. Everything that is done is
 * noted in the journal.
 *
 * @param onChange told, not too often, when an account's list or what goes on with it is another
 */
export function openAccountAdmin({
  sessions,
  vault,
  inventory,
  journal,
  isProduction,
  onChange,
}: {
  sessions: AccountSessions
  vault: Vault
  inventory: Inventory
  journal: Pick<Journal, 'note'>
  isProduction: IsProduction
  onChange: (id: string) => void
}): AccountAdmin {
  const open = new Map<string, Open>()
  const due = new Map<string, NodeJS.Timeout>()

  const changed = (id: string) => {
    if (due.has(id)) return
    due.set(
      id,
      setTimeout(() => {
        due.delete(id)
        onChange(id)
      }, TELL_EVERY),
    )
  }
  const of = (id: string): Open => {
    const session = sessions.get(id)
    const found = open.get(id)
    if (found) return found
    const { serviceUrl, partnerId } = session
    const account = { serviceUrl, partnerId }
    const held = heldTokens(inventory, account)
    const directory = openDirectory(held)
    const keep = openKeep(vault, account, held)
    const tell = () => changed(id)
    const note = (facts: JournalFacts) => journal.note({ ...account, ...facts })
    const opened: Open = {
      directory,
      notKept: [],
      reading: openListReading({
        directory,
        partnerId,
        page: (pageIndex, signal) =>
          sessions.run(id, 'APP_TOKEN_BASE', (client, ks) =>
            client.appTokens.list({ ks, pageIndex, signal }),
          ),
        onChange: tell,
        // a token that was added by hand says nothing of its end: here it is told for nothing
        onEnd: () => {
          const known = [...held()].flatMap(([appTokenId, { id: heldId }]) => {
            const token = directory.get(appTokenId)
            return token ? [{ id: heldId, caps: declaredCaps(token), hashType: token.hashType }] : []
          })
          // what cannot be written is read again with the next list
          void vault.noteDeclared(known).catch(() => {})
        },
        onComplete: (count) =>
          note({ event: 'account.listed', note: t('main.accounts.notes.listed', { count }) }),
      }),
      adoption: openAdoption({
        directory,
        partnerId,
        keep,
        fetch: (ids, signal) =>
          sessions.run(id, 'APP_TOKEN_BASE', (client, ks) =>
            client.appTokens.list({ ks, pageIndex: 1, ids, signal }),
          ),
        onChange: tell,
        note: (appTokenId, adopted) => {
          if (adopted.outcome === 'failed') {
            note({ event: 'account.adopted', appTokenId, failure: adopted.failure.code })
            return
          }
          opened.notKept = opened.notKept.filter((each) => each.id !== appTokenId)
          const { heldId: tokenId, label, outcome } = adopted
          const what = outcome === 'refreshed' ? { note: t('main.accounts.notes.refreshed') } : {}
          note({ event: 'account.adopted', appTokenId, tokenId, label: label || appTokenId, ...what })
        },
      }),
      changes: openChanges({
        id,
        sessions,
        directory,
        keep,
        refreshHeld: async (token) => {
          const here = held().get(token.id)
          // it is changed on the account whatever becomes of what is known here
          if (here)
            await vault
              .edit(here.id, { caps: declaredCaps(withoutSecret(token)), hashType: token.hashType })
              .catch(() => {})
        },
        mustType: (appTokenId) => isProduction(account) || sessions.tokenId(id) === appTokenId,
      }),
    }
    open.set(id, opened)
    return opened
  }
  /** Does something and notes how it went. */
  const noted = async <T>(
    id: string,
    facts: JournalFacts,
    act: () => Promise<T>,
    more: (result: T) => Partial<JournalFacts> = () => ({}),
  ): Promise<T> => {
    const { serviceUrl, partnerId } = sessions.get(id)
    const note = (rest: Partial<JournalFacts>) => journal.note({ ...facts, serviceUrl, partnerId, ...rest })
    try {
      const result = await act()
      note(more(result))
      return result
    } catch (error) {
      note({ failure: toFailure(error, facts.event).code })
      throw error
    } finally {
      changed(id)
    }
  }
  const row = (id: string, token: AccountToken): AccountRow => {
    const held = heldTokens(inventory, sessions.get(id))().get(token.id)
    return { ...token, ...(held && { held }) }
  }
  const labelIn = (id: string, appTokenId: string) =>
    (of(id).directory.get(appTokenId)?.description ?? appTokenId).slice(0, 200)

  return {
    changed,
    choices: (query, offset, limit) => accountChoices(inventory.all(), query, offset, limit),
    view(id) {
      const { directory, reading, adoption, notKept } = of(id)
      const session = sessions.get(id)
      const adopting = adoption.state()
      return {
        ...session,
        isProduction: isProduction(session),
        known: directory.size(),
        reading: reading.state(),
        ...(adopting && { adopting }),
        notKept,
      }
    },
    read: (id, again) => void of(id).reading.read(again),
    stopReading: (id) => of(id).reading.stop(),
    async list(id, filter, sort, offset, limit) {
      sessions.touch(id)
      const { directory } = of(id)
      await directory.prepare(sort)
      return directory.window(filter, sort, offset, limit)
    },
    get: async (id, appTokenId) => {
      try {
        return row(id, await of(id).changes.get(appTokenId))
      } finally {
        changed(id)
      }
    },
    adopt(id, selection) {
      const { adoption, directory } = of(id)
      adoption.start(selected(directory, selection))
    },
    stopAdopting: (id) => of(id).adoption.stop(),
    goOnAdopting: (id) => of(id).adoption.goOn(),
    dismissAdopting: (id) => of(id).adoption.dismiss(),

    async create(id, fields) {
      const { changes, reading } = of(id)
      const created = await noted(
        id,
        { event: 'account.created', label: fields.description ?? '' },
        () => changes.create(fields),
        ({ token, heldId, notKept }) => ({
          appTokenId: token.id,
          ...(heldId !== undefined && { tokenId: heldId }),
          ...(notKept && {
            failure: notKept.code,
            note: t('main.accounts.notes.secretNotKept'),
          }),
        }),
      )
      reading.made(created.token.id)
      const { token, notKept } = created
      const opened = of(id)
      if (notKept) opened.notKept = [...opened.notKept, { id: token.id, failure: notKept }].slice(-50)
      return created
    },
    async update(id, appTokenId, shown, changes) {
      const { token, changedMeanwhile } = await noted(
        id,
        {
          event: 'account.updated',
          appTokenId,
          label: labelIn(id, appTokenId),
          note: Object.keys(changes).join(', '),
        },
        () => of(id).changes.update(appTokenId, shown, changes),
        (result) => (result.changedMeanwhile ? { note: t('main.accounts.notes.changedMeanwhile') } : {}),
      )
      return { token: row(id, token), changedMeanwhile }
    },
    async delete(id, appTokenId, typed) {
      const opened = of(id)
      const isOwn = sessions.tokenId(id) === appTokenId
      await noted(id, { event: 'account.deleted', appTokenId, label: labelIn(id, appTokenId) }, () =>
        opened.changes.delete(appTokenId, typed),
      )
      opened.reading.gone(appTokenId)
      opened.notKept = opened.notKept.filter((each) => each.id !== appTokenId)
      if (isOwn) sessions.close(id, 'token-deleted')
    },
    selected: (id, selection) => selected(of(id).directory, selection),
    forget(id) {
      const found = open.get(id)
      open.delete(id)
      clearTimeout(due.get(id))
      due.delete(id)
      found?.reading.stop()
      found?.adoption.stop()
    },
  }
}

function selected(directory: Directory, selection: AccountSelection): string[] {
  if (selection.kind === 'named') return selection.ids
  const except = new Set(selection.except)
  return directory.ids(selection.filter).filter((id) => !except.has(id))
}
