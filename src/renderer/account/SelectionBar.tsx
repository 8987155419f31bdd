import { ArrowRight, Download, Pencil, RotateCw, Trash2 } from 'lucide-react'
import type { AccountRow } from '../../contract/account'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { allPicks, countPicks, noPicks, type Picks } from './picks'

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
  onRotate: () => void
  onEdit: (token: AccountRow) => void
  onDelete: (token: AccountRow) => void
  onShowToken: (tokenId: string) => void
}

/** How many match, how many are selected, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { picks, picked, total, known, onPicks, onAdopt, onRotate, onEdit, onDelete, onShowToken } = props
  const count = countPicks(picks, total)
  const heldId = picked?.held?.id
  return (
    <div
      role="toolbar"
      aria-label={t('account.selection.title')}
      className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 border-t border-line px-4 py-1 text-xs"
    >
      <p role="status" className="numerals me-auto text-soft">
        {count > 0 ? t('account.selection.selected', { selected: count, total }) : matching(total, known)}
      </p>
      {count < total && (
        <Button size="small" look="quiet" onPress={() => onPicks(allPicks)}>
          {t('account.selection.all', { total })}
        </Button>
      )}
      {count > 0 && (
        <>
          <Button size="small" look="quiet" onPress={() => onPicks(noPicks)}>
            {t('account.selection.clear')}
          </Button>
          {heldId !== undefined && (
            <Button size="small" onPress={() => onShowToken(heldId)}>
              <ArrowRight aria-hidden size={13} className="rtl:-scale-x-100" />
              {t('account.selection.show')}
            </Button>
          )}
          <Button size="small" onPress={onAdopt}>
            <Download aria-hidden size={13} />
            {heldId !== undefined
              ? t('account.selection.refresh')
              : count === 1
                ? t('account.selection.adopt')
                : t('account.selection.adoptMany', { selected: count })}
          </Button>
          {(count > 1 || heldId !== undefined) && (
            <Button size="small" onPress={onRotate}>
              <RotateCw aria-hidden size={13} />
              {count === 1
                ? t('account.selection.rotate')
                : t('account.selection.rotateMany', { selected: count })}
            </Button>
          )}
          {picked && (
            <>
              <Button size="small" onPress={() => onEdit(picked)}>
                <Pencil aria-hidden size={13} />
                {t('account.selection.change')}
              </Button>
              <Button size="small" onPress={() => onDelete(picked)}>
                <Trash2 aria-hidden size={13} />
                {t('account.selection.delete')}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  )
}

function matching(total: number, known: number): string {
  return total === known
    ? t('account.tokens', { count: known })
    : t('account.selection.matching', { matching: total, count: known })
}
