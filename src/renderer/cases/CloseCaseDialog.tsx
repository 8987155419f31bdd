import { useRef } from 'react'
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
      title={`Close case ${name}?`}
      effects={[
        aliveEffect(alive),
        'If one of them is on the clipboard, it is cleared there.',
        'At Kaltura they stay valid until they end.',
      ]}
      action="Close the case"
      isOpen={caseId !== undefined}
      onClose={onClose}
      returnTo={returnTo}
      remove={() => api.cases.close({ caseId: name })}
      onRemoved={() => notices.say(`Closed case ${name}`)}
    />
  )
}
