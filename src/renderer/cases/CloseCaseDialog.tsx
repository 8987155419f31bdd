import { useRef } from 'react'
import { t } from '../../strings'
import { aliveEffect } from '../sessions/aliveWords'
import { useStores } from '../stores'
import { RemovalDialog } from '../ui/RemovalDialog'

type CloseCaseDialogProps = {
  caseId: string | undefined
  /** sessions of the case that have not ended */
  alive: number
  onClose: () => void
  returnTo: () => Element | null
}

/** Says what closing a case forgets, and does it. */
export function CloseCaseDialog({ caseId, alive, onClose, returnTo }: CloseCaseDialogProps) {
  const { api, notices } = useStores()
  // the words stay while the dialog goes
  const last = useRef('')
  if (caseId !== undefined) last.current = caseId
  const name = last.current
  return (
    <RemovalDialog
      title={t('cases.close.title', { caseId: name })}
      effects={[aliveEffect(alive), t('cases.close.clipboard'), t('cases.close.atKaltura')]}
      action={t('cases.close.action')}
      isOpen={caseId !== undefined}
      onClose={onClose}
      returnTo={returnTo}
      remove={() => api.cases.close({ caseId: name })}
      onRemoved={() => notices.say(t('cases.close.closed', { caseId: name }))}
    />
  )
}
