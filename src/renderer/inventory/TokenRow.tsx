import { CircleDashed, FlaskConical, Pin } from 'lucide-react'
import { useContext, useEffect } from 'react'
import { ListBoxItem, ListStateContext } from 'react-aria-components'
import type { Token } from '../../contract/tokens'
import { tokenName } from '../token/tokenName'
import { unfinished } from '../token/unfinished'
import { Mark } from '../ui/Mark'
import { placeOf } from './account'

/** Pixels at the base size: two lines of text. */
export const ROW_HEIGHT = 46

const look =
  'group mx-1.5 flex h-full cursor-default flex-col justify-center rounded-md px-2.5 outline-none data-hovered:bg-hover data-selected:bg-selected data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus'

/** One token in the list: its name, how the API knows it, and its marks. */
export function TokenRow({ token, onMint }: { token: Token; onMint: (token: Token) => void }) {
  const place = placeOf(token.serviceUrl)
  const change = unfinished(token)
  return (
    <ListBoxItem id={token.id} textValue={tokenName(token)} onAction={() => onMint(token)} className={look}>
      {({ isSelected }) => (
        <>
          {isSelected && <FocusHere id={token.id} />}
          <span className="flex min-w-0 items-center gap-1.5">
            <span className="truncate font-medium">{tokenName(token)}</span>
            {token.pinned && (
              <Pin aria-label="Pinned" size={11} className="shrink-0 fill-current text-soft" />
            )}
            {token.tags.length > 0 && (
              <span className="ms-auto max-w-2/5 shrink-0 truncate ps-1 text-2xs text-soft">
                {token.tags.join(', ')}
              </span>
            )}
          </span>
          <span className="flex min-w-0 items-center justify-between gap-2 text-2xs text-soft">
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
                {token.appTokenId}
              </span>
            )}
            {place.kind === 'practice' ? (
              <Mark icon={FlaskConical}>{place.mark}</Mark>
            ) : (
              <span className="min-w-0 truncate">{place.mark}</span>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}

/** Lets Up and Down start from the selected row, also when something other than a key selected it. */
function FocusHere({ id }: { id: string }) {
  const state = useContext(ListStateContext)
  const manager = state?.selectionManager
  const focused = manager?.focusedKey
  useEffect(() => {
    if (manager && focused !== id) manager.setFocusedKey(id)
  }, [manager, focused, id])
  return null
}
