import { CircleDashed, FlaskConical, Pin } from 'lucide-react'
import { memo } from 'react'
import { forcesAdmin } from '../../contract/forced'
import type { Token } from '../../contract/tokens'
import { listed, t } from '../../strings'
import { EnvironmentMark } from '../environments/EnvironmentMark'
import { useEnvironment } from '../environments/useEnvironment'
import { HealthMark } from '../health/HealthMark'
import { tokenName } from '../token/tokenName'
import { unfinished } from '../token/unfinished'
import { Mark } from '../ui/Mark'
import { placeOf } from './account'

/** Pixels at the base size: two lines of text. */
export const ROW_HEIGHT = 46

/** The element id of a token's row. */
export const rowId = (tokenId: string) => `token-${tokenId}`

const look =
  'absolute inset-x-1.5 flex cursor-default flex-col justify-center rounded-md px-2.5 hover:bg-hover aria-selected:bg-selected'

type TokenRowProps = {
  token: Token
  /** its place among all that match, from zero */
  index: number
  total: number
  isSelected: boolean
}

/** One token in the list: its name, how the API knows it, and its marks. */
export const TokenRow = memo(function TokenRow({ token, index, total, isSelected }: TokenRowProps) {
  const place = placeOf(token.serviceUrl)
  const change = unfinished(token)
  const environment = useEnvironment(token.environmentId)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the search or the list, which name their active row
    <div
      role="option"
      id={rowId(token.id)}
      data-id={token.id}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={look}
      style={{ height: ROW_HEIGHT, top: index * ROW_HEIGHT }}
    >
      <span className="flex min-w-0 items-center gap-1.5">
        <span dir="auto" className="truncate font-medium">
          {tokenName(token)}
        </span>
        {forcesAdmin(token) && <Mark tone="warn">ADMIN</Mark>}
        {token.pinned && (
          <Pin aria-label={t('inventory.pinned')} size={11} className="shrink-0 fill-current text-soft" />
        )}
        <HealthMark token={token} />
        {token.tags.length > 0 && (
          <span dir="auto" className="ms-auto max-w-2/5 shrink-0 truncate ps-1 text-2xs text-soft">
            {listed(token.tags)}
          </span>
        )}
      </span>
      <span
        className={`flex min-w-0 items-center justify-between text-2xs text-soft ${environment ? 'gap-1' : 'gap-2'}`}
      >
        {change ? (
          <span className="inline-flex items-center gap-1 text-warn">
            <CircleDashed aria-hidden size={11} />
            {change.short}
          </span>
        ) : (
          <span className="shrink-0 font-mono">
            {token.partnerId}
            <span aria-hidden className="px-1 text-faint">
              ·
            </span>
            <bdi dir="ltr">{token.appTokenId}</bdi>
          </span>
        )}
        <span className="flex min-w-0 items-center gap-1">
          {place.kind === 'practice' ? (
            <Mark icon={FlaskConical}>
              {/* both words do not fit beside the ids */}
              <span className={environment ? 'sr-only' : ''}>{place.mark}</span>
            </Mark>
          ) : (
            <span dir="auto" className="min-w-0 truncate">
              {place.mark}
            </span>
          )}
          {environment && (
            <span className="flex max-w-24 shrink-0">
              <EnvironmentMark environment={environment} />
            </span>
          )}
        </span>
      </span>
    </div>
  )
})

/** The place of a row that is on its way. */
export function RowToCome({ index }: { index: number }) {
  return (
    <div
      aria-hidden
      className="absolute inset-x-4 flex flex-col justify-center gap-1.5"
      style={{ height: ROW_HEIGHT, top: index * ROW_HEIGHT }}
    >
      <span className="h-2.5 w-2/5 rounded-sm bg-sunken" />
      <span className="h-2 w-3/5 rounded-sm bg-sunken" />
    </div>
  )
}
