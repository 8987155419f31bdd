import type { BrowserWindow } from 'electron'
import type { AppState } from '../../contract/appState'
import type { channels } from '../../contract/channels'
import { checkAppTokenId, checkLabel, checkPartnerId, checkTags } from '../../contract/inputRules'
import { ticketText } from '../../contract/ticketText'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import type { PracticeAccount } from '../accounts/practiceAccount'
import { canonicalServiceUrl } from '../accounts/serviceUrls'
import { Failed, orThrow } from '../failed'
import type { SecretHandles, TakenSecret } from '../intake/handles'
import type { SessionBook } from '../sessions/book'
import type { Minter } from '../sessions/minter'
import type { Reveals } from '../sessions/reveal'
import type { SettingsFile } from '../settings/settingsFile'
import type { ClipboardGuard } from '../shell/clipboardGuard'
import type { Inventory } from '../vault/inventory'
import { type Listing, toToken } from '../vault/listing'
import type { Vault } from '../vault/vault'
import type { Handlers } from './serve'

export type Services = {
  state: () => AppState
  retryKeychain: () => Promise<void>
  settings: SettingsFile
  inventory: Inventory
  listing: Listing
  vault: Vault
  handles: SecretHandles
  takeFromClipboard: () => Promise<TakenSecret>
  enterSecret: (parent: BrowserWindow, title: string) => Promise<TakenSecret>
  window: () => BrowserWindow | undefined
  practice: PracticeAccount
  /** asks a person about a host that no token was kept for yet */
  confirmHost: (serviceUrl: string) => Promise<void>
  minter: Minter
  book: SessionBook
  reveals: Reveals
  clipboard: ClipboardGuard
  /** puts text that is no secret on the clipboard, to stay there */
  copyText: (text: string) => Promise<void>
  stateChanged: () => void
}

/** What each channel of the inventory page does: a list that only connects the contract with the services. */
export function pageHandlers(app: Services): Handlers<typeof channels> {
  const { vault, inventory, listing, handles, minter, book, reveals, clipboard, settings, practice } = app
  return {
    'app.state': () => app.state(),
    'app.retryKeychain': async () => {
      await app.retryKeychain()
      return app.state()
    },
    'settings.update': (next) => {
      const saved = settings.set(next)
      app.stateChanged()
      return saved
    },

    'tokens.list': ({ query, offset, limit }) => listing.window(query, offset, limit),
    'tokens.get': ({ id }) => toToken(vault.record(id)),
    'tokens.add': async ({ secretHandle, hashType, ...typed }) => {
      const token = {
        label: orThrow(checkLabel(typed.label)),
        tags: orThrow(checkTags(typed.tags)),
        serviceUrl: canonicalServiceUrl(typed.serviceUrl),
        partnerId: orThrow(checkPartnerId(typed.partnerId)),
        appTokenId: orThrow(checkAppTokenId(typed.appTokenId)),
        hashType,
      }
      const secret = handles.use(secretHandle)
      await app.confirmHost(token.serviceUrl)
      const added = await vault.add(token, secret)
      handles.discard(secretHandle)
      return toToken(added)
    },
    'tokens.update': async ({ id, label, tags, hashType, pinned }) =>
      toToken(
        await vault.edit(id, {
          ...(label !== undefined && { label: orThrow(checkLabel(label)) }),
          ...(tags !== undefined && { tags: orThrow(checkTags(tags)) }),
          ...(hashType !== undefined && { hashType }),
          ...(pinned !== undefined && { pinned }),
        }),
      ),
    'tokens.replaceSecret': async ({ id, secretHandle }) => {
      const replaced = await vault.replaceSecret(id, handles.use(secretHandle))
      handles.discard(secretHandle)
      return toToken(replaced)
    },
    'tokens.remove': async ({ id }) => {
      await vault.remove(id)
      return {}
    },

    'secrets.takeFromClipboard': () => app.takeFromClipboard(),
    'secrets.enter': ({ title }) => {
      const parent = app.window()
      if (!parent) throw new Failed('CANCELLED')
      return app.enterSecret(parent, title)
    },
    'secrets.discard': ({ handle }) => {
      handles.discard(handle)
      return {}
    },

    'practice.release': async () => {
      await practice.release(vault, inventory)
      return {}
    },
    'practice.hold': async () => ({ tokens: (await practice.hold(vault, inventory)).map(toToken) }),

    'sessions.warm': async ({ tokenId }) => {
      await minter.warm(tokenId)
      return {}
    },
    'sessions.mint': ({ tokenId, request }) => minter.mint(tokenId, request),
    'sessions.list': ({ offset, limit }) => book.window(offset, limit),
    'sessions.reveal': ({ id }) => {
      if (!app.window()?.isVisible()) throw new Failed('CANCELLED')
      return { ks: book.ks(id), endsAt: reveals.begin(id, book.view(id).endsAt) }
    },
    'sessions.conceal': ({ id }) => {
      reveals.end(id)
      return {}
    },
    'sessions.copy': ({ id }) =>
      clipboard.hold(id, book.ks(id), settings.get().clipboardSeconds, book.view(id).endsAt),
    'sessions.forget': async ({ id }) => {
      reveals.end(id)
      book.forget(id)
      await clipboard.clearSession(id)
      return {}
    },

    'failures.copy': async (failure) => {
      await app.copyText(ticketText(failure, app.state().version, Date.now()))
      return {}
    },

    'clipboard.state': () => clipboard.state(),
    'clipboard.clear': () => clipboard.clear(),
  }
}

/** Whether any token of the practice account is held. */
export function holdsPractice(inventory: Inventory): boolean {
  return inventory.all().some(({ serviceUrl }) => serviceUrl === PRACTICE_SERVICE_URL)
}
