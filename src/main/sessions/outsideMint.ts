import type { ClipboardState } from '../../contract/appState'
import { type CopyFormat, carriesKs } from '../../contract/copyFormats'
import { asksFirst, enterRequest } from '../../contract/enter'
import { takesConfirmation } from '../../contract/guardRails'
import type { SessionView } from '../../contract/sessions'
import { Failed } from '../failed'
import { endOf } from '../radar/standing'
import type { Environments } from '../settings/environments'
import type { Inventory } from '../vault/inventory'
import { toToken } from '../vault/listing'
import type { TokenRecord } from '../vault/record'
import type { SessionBook } from './book'
import type { WantedMint } from './notedSessions'

/** `asks`: a person has to see it in the window first; nothing was sent. */
export type Asks = 'asks'

export type OutsideMint = {
  /** What would come of it: a session at once, a question in the window, or nothing, since nothing can be minted from it. */
  outlook(record: TokenRecord): 'mints' | Asks | 'nothing'
  /**
   * Mints what Enter asks a token for, and copies it.
   * @throws Failed, KalturaError
   */
  mintAndCopy(tokenId: string): Promise<{ session: SessionView; clipboard: ClipboardState } | Asks>
  /** Mints a session's request once more, for the same case. Copying it takes a person. Throws as above. */
  renew(sessionId: string): Promise<SessionView | Asks>
  /** Copies a session that is alive. @throws Failed */
  copy(sessionId: string): Promise<{ session: SessionView; clipboard: ClipboardState }>
}

/**
 * Minting and copying without a window, by the same rules as with one: what would be asked there is not done here.
 *
 * @param mint mints and writes it down, as the window does; so does `copy`
 * @param copyFormat the form that was chosen last
 * @param isConcealed whether nothing may be handed out
 * @param now milliseconds
 */
export function openOutsideMint({
  inventory,
  environments,
  book,
  mint,
  copy,
  copyFormat,
  isConcealed,
  now = Date.now,
}: {
  inventory: Pick<Inventory, 'get'>
  environments: Pick<Environments, 'of'>
  book: Pick<SessionBook, 'view'>
  mint: (wanted: WantedMint) => Promise<SessionView>
  copy: (sessionId: string, format: CopyFormat) => Promise<ClipboardState>
  copyFormat: () => CopyFormat
  isConcealed: () => boolean
  now?: () => number
}): OutsideMint {
  const outlook: OutsideMint['outlook'] = (record) => {
    const { standing, intent, compromised } = record
    if (standing || intent || compromised || (endOf(record) ?? Number.POSITIVE_INFINITY) <= now())
      return 'nothing'
    const token = toToken(record)
    const enter = enterRequest(token)
    const environment = environments.of(token)
    return asksFirst(token, enter) || takesConfirmation(token, environment, enter.request) ? 'asks' : 'mints'
  }
  const recordOf = (id: string) => {
    const record = inventory.get(id)
    if (!record) throw new Failed('TOKEN_NOT_HELD')
    return record
  }
  const copied = async (session: SessionView) => {
    // it may have been concealed while the server was asked
    if (isConcealed()) throw new Failed('CANCELLED')
    const chosen = copyFormat()
    return { session, clipboard: await copy(session.id, carriesKs(chosen) ? chosen : 'ks') }
  }

  return {
    outlook,
    async mintAndCopy(tokenId) {
      const record = recordOf(tokenId)
      if (outlook(record) === 'asks') return 'asks'
      const session = await mint({ tokenId, request: enterRequest(toToken(record)).request })
      return copied(session)
    },
    async renew(sessionId) {
      const { tokenId, requested } = book.view(sessionId)
      if (tokenId === undefined) throw new Failed('SESSION_NOT_FOUND')
      const record = recordOf(tokenId)
      if (takesConfirmation(toToken(record), environments.of(record), requested)) return 'asks'
      return mint({ tokenId, request: requested, renews: sessionId })
    },
    copy: async (sessionId) => copied(book.view(sessionId)),
  }
}
