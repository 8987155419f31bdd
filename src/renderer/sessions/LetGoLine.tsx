import { t } from '../../strings'

/** Says that the KS of a session is not here any more, and how to come by another. */
export function LetGoLine({ canRenew }: { canRenew: boolean }) {
  return (
    <p className="mt-1 text-xs text-soft">
      {t('sessions.entry.letGo')}
      {canRenew && ` ${t('sessions.entry.renewMints')}`}
    </p>
  )
}
