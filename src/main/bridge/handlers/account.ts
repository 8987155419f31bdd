import type { BrowserWindow } from 'electron'
import type { accountChannels } from '../../../contract/channels/account'
import { checkPartnerId } from '../../../contract/inputRules'
import { PRACTICE_SERVICE_URL } from '../../../contract/tokens'
import { t } from '../../../strings'
import type { AccountAdmin } from '../../accounts/admin/accountAdmin'
import type { AccountSessions } from '../../accounts/admin/adminSessions'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import { Failed, orThrow } from '../../failed'
import { readKs } from '../../intake/takeKs'
import type { Inventory } from '../../vault/inventory'
import type { Handlers } from '../serve'

export type AccountServices = {
  admin: AccountAdmin
  accountSessions: AccountSessions
  inventory: Inventory
  confirmHost: (serviceUrl: string) => Promise<void>
  /** takes a KS in without the page: from the clipboard, or by the entry window; `check` refuses texts that are none */
  takeKs: (from: 'clipboard' | 'window', title: string, check: (text: string) => string) => Promise<string>
  window: () => BrowserWindow | undefined
}

export function accountHandlers(app: AccountServices): Handlers<typeof accountChannels> {
  const { admin, accountSessions } = app
  /** a KS of another account is not taken from where it is */
  const ofPartner = (partnerId: number) => (text: string) => {
    const { ks, parsed } = readKs(text)
    if (parsed.partnerId !== partnerId) throw new Failed('KS_OTHER_ACCOUNT', { field: 'partnerId' })
    return ks
  }
  const take = (from: 'clipboard' | 'window', partnerId: number) =>
    app.takeKs(from, t('main.accounts.enterAdminKs', { partnerId }), ofPartner(partnerId))

  return {
    'account.choices': ({ query, offset, limit }) => admin.choices(query, offset, limit),
    'account.openByToken': async ({ tokenId, confirmation }) => {
      const { id } = await accountSessions.openByToken(tokenId, { confirmation })
      return admin.view(id)
    },
    'account.openByKs': async ({ serviceUrl: typed, partnerId: typedId, from }) => {
      const partnerId = orThrow(checkPartnerId(typedId))
      const holdsPractice = app.inventory
        .all()
        .some((held) => held.serviceUrl === PRACTICE_SERVICE_URL && held.partnerId === partnerId)
      const serviceUrl = typed === PRACTICE_SERVICE_URL && holdsPractice ? typed : canonicalServiceUrl(typed)
      if (serviceUrl !== PRACTICE_SERVICE_URL) await app.confirmHost(serviceUrl)
      const ks = await take(from, partnerId)
      const { id } = await accountSessions.openByKs({ serviceUrl, partnerId }, ks)
      return admin.view(id)
    },
    'account.giveKs': async ({ id, from }) => {
      await accountSessions.giveKs(id, await take(from, accountSessions.get(id).partnerId))
      return admin.view(id)
    },
    'account.view': ({ id }) => admin.view(id),
    'account.close': ({ id }) => {
      accountSessions.close(id)
      return {}
    },
    'account.read': ({ id, again }) => {
      admin.read(id, again)
      return {}
    },
    'account.stopReading': ({ id }) => {
      admin.stopReading(id)
      return {}
    },
    'account.list': ({ id, filter, sort, offset, limit }) => admin.list(id, filter, sort, offset, limit),
    'account.get': ({ id, appTokenId }) => admin.get(id, appTokenId),
    'account.adopt': ({ id, selection }) => {
      admin.adopt(id, selection)
      return {}
    },
    'account.stopAdopting': ({ id }) => {
      admin.stopAdopting(id)
      return {}
    },
    'account.goOnAdopting': ({ id }) => {
      admin.goOnAdopting(id)
      return {}
    },
    'account.dismissAdopting': ({ id }) => {
      admin.dismissAdopting(id)
      return {}
    },
    'account.create': ({ id, fields }) => admin.create(id, fields),
    'account.update': ({ id, appTokenId, shown, changes }) => {
      const { ...given } = changes
      return admin.update(id, appTokenId, shown, given)
    },
    'account.delete': async ({ id, appTokenId, typed }) => {
      await admin.delete(id, appTokenId, typed)
      return {}
    },
  }
}
