import { t } from '../../strings'

/** What stands in the place of the list while there is nothing in it. */
export function Nothing({ held, isAsked }: { held: number; isAsked: boolean }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-1 bg-surface px-4 py-5 text-soft">
      {isAsked && (
        <>
          <p className="font-medium text-text">
            {held === 0 ? t('palette.nothing.none') : t('palette.nothing.held')}
          </p>
          <p className="text-xs">
            {held === 0 ? t('palette.nothing.noneHint') : t('palette.nothing.heldHint')}
          </p>
        </>
      )}
    </div>
  )
}
