import type { ClipboardState } from '../../../contract/appState'
import { t } from '../../../strings'
import type { SessionBook } from '../../sessions/book'
import type { OutsideMint } from '../../sessions/outsideMint'
import type { Environments } from '../../settings/environments'
import type { Inventory } from '../../vault/inventory'
import { labelOf } from '../../vault/vault'
import { MAX_RECENT, MAX_SESSIONS, type TrayContents } from './menu'
import { recentTokens } from './recent'

/** What the tray's menu shows, from what there is: nothing at all while concealed. */
export function trayContents({
  isConcealed,
  inventory,
  environments,
  book,
  quick,
  clipboard,
}: {
  isConcealed: () => boolean
  inventory: Pick<Inventory, 'all'>
  environments: Pick<Environments, 'of'>
  book: Pick<SessionBook, 'live'>
  quick: Pick<OutsideMint, 'outlook'>
  clipboard: () => ClipboardState
}): TrayContents {
  if (isConcealed()) return { concealed: true, holdsKs: false, recent: [], sessions: [], total: 0 }
  const recent = recentTokens(inventory.all(), MAX_RECENT, (record) => quick.outlook(record) !== 'nothing')
  // those whose KS is here: one that was let go of cannot be copied
  const live = book.live(() => true)
  return {
    concealed: false,
    holdsKs: clipboard().holding,
    recent: recent.map((record) => {
      const environment = environments.of(record)?.name
      return {
        id: record.id,
        name: labelOf(record),
        asks: quick.outlook(record) === 'asks',
        ...(environment !== undefined && { environment }),
      }
    }),
    sessions: live
      .slice(0, MAX_SESSIONS)
      .map(({ id, tokenLabel, appTokenId, partnerId, type, caseId, endsAt }) => ({
        id,
        name: tokenLabel || appTokenId || t('main.sessions.ofAccount', { partnerId }),
        isAdmin: type === 2,
        endsAt,
        ...(caseId !== undefined && { caseId }),
      })),
    total: live.length,
  }
}
