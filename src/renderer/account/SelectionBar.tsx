import { ArrowRight, Download, Pencil, Trash2 } from 'lucide-react'
import type { AccountRow } from '../../contract/account'
import { Button } from '../ui/Button'
import { allPicks, countPicks, noPicks, type Picks } from './picks'
import { tokenCount } from './words'

type SelectionBarProps = {
  picks: Picks
  /** the one that is selected, where it is one and in the window */
  picked: AccountRow | undefined
  /** how many match */
  total: number
  /** how many there are */
  known: number
  onPicks: (picks: Picks) => void
  onAdopt: () => void
  onEdit: (token: AccountRow) => void
  onDelete: (token: AccountRow) => void
  onShowToken: (tokenId: string) => void
}

/** How many match, how many are selected, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { picks, picked, total, known, onPicks, onAdopt, onEdit, onDelete, onShowToken } = props
  const count = countPicks(picks, total)
  const heldId = picked?.held?.id
  return (
    <div
      role="toolbar"
      aria-label="Selected app tokens"
      className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 border-t border-line px-4 py-1 text-xs"
    >
      <p role="status" className="numerals me-auto text-soft">
        {count > 0
          ? `${count.toLocaleString()} selected of ${total.toLocaleString()}`
          : matching(total, known)}
      </p>
      {count < total && (
        <Button size="small" look="quiet" onPress={() => onPicks(allPicks)}>
          Select all {total.toLocaleString()}
        </Button>
      )}
      {count > 0 && (
        <>
          <Button size="small" look="quiet" onPress={() => onPicks(noPicks)}>
            Clear selection
          </Button>
          {heldId !== undefined && (
            <Button size="small" onPress={() => onShowToken(heldId)}>
              <ArrowRight aria-hidden size={13} className="rtl:-scale-x-100" />
              Show in Tokens
            </Button>
          )}
          <Button size="small" onPress={onAdopt}>
            <Download aria-hidden size={13} />
            {heldId !== undefined
              ? 'Refresh limits'
              : count === 1
                ? 'Adopt'
                : `Adopt ${count.toLocaleString()}`}
          </Button>
          {picked && (
            <>
              <Button size="small" onPress={() => onEdit(picked)}>
                <Pencil aria-hidden size={13} />
                Change…
              </Button>
              <Button size="small" onPress={() => onDelete(picked)}>
                <Trash2 aria-hidden size={13} />
                Delete…
              </Button>
            </>
          )}
        </>
      )}
    </div>
  )
}

function matching(total: number, known: number): string {
  return total === known ? tokenCount(total) : `${total.toLocaleString()} of ${tokenCount(known)} match`
}
