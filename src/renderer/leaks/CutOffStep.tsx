import { ClipboardPaste, Keyboard, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { TypedConfirmation } from '../ui/TypedConfirmation'
import type { StepProps } from './IncidentDialog'
import { timeWords } from './words'

/** Step 1: delete the app token on its account where anybody can, or else stop all of its sessions for a day. */
export function CutOffStep({
  incident,
  pending,
  act,
  failure,
}: StepProps & { failure: Failure | undefined }) {
  const { api } = useStores()
  const { id, admins, appTokenId, fingerprint, mustType, isLastAdmin, unfinished, isStopOver } = incident
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(admins[0]?.id ?? '')
  const admin = admins.find((each) => each.id === chosen) ?? admins[0]
  const toType = appTokenId ?? fingerprint ?? ''
  const deleteBy = (by: Parameters<typeof api.incidents.delete>[0]['by']) =>
    act(() => api.incidents.delete({ id, by, typed }))

  return (
    <>
      {isStopOver && <Warning>{t('leaks.cutOff.stopOver')}</Warning>}
      {unfinished && <Warning>{t('leaks.cutOff.unfinished', { at: timeWords(unfinished.at) })}</Warning>}
      {mustType && (
        <TypedConfirmation
          phrase={toType}
          purpose="step"
          value={typed}
          onChange={setTyped}
          failure={failure}
        />
      )}
      <section aria-label={t('leaks.cutOff.delete.region')} className="flex flex-col gap-1.5">
        <h4 className="font-medium">{t('leaks.cutOff.delete.title')}</h4>
        <ul className="flex list-disc flex-col gap-0.5 ps-4 text-soft marker:text-faint">
          <li>{t('leaks.cutOff.delete.refused')}</li>
          <li>{t('leaks.cutOff.delete.final')}</li>
        </ul>
        <div className="flex flex-wrap items-end gap-2">
          {admins.length > 1 && (
            <Choice
              label={t('leaks.cutOff.delete.asAdmin')}
              options={admins.map((each) => ({ id: each.id, text: adminWords(each) }))}
              value={admin?.id ?? ''}
              onChange={setChosen}
              className="min-w-48"
            />
          )}
          {admin && (
            <Button
              look={admin.isAdmin ? 'danger' : 'plain'}
              isDisabled={pending}
              onPress={() => void deleteBy({ kind: 'token', tokenId: admin.id })}
            >
              {admins.length > 1
                ? t('leaks.cutOff.delete.byChosen')
                : t('leaks.cutOff.delete.by', { admin: adminWords(admin) })}
            </Button>
          )}
          <Button isDisabled={pending} onPress={() => void deleteBy({ kind: 'ks', from: 'clipboard' })}>
            <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
            {t('leaks.cutOff.delete.byClipboard')}
          </Button>
          <Button isDisabled={pending} onPress={() => void deleteBy({ kind: 'ks', from: 'window' })}>
            <Keyboard aria-hidden size={14} strokeWidth={1.75} />
            {t('leaks.cutOff.delete.byTyped')}
          </Button>
        </div>
      </section>
      <section
        aria-label={t('leaks.cutOff.stop.region')}
        className="flex flex-col gap-1.5 border-t border-line pt-2.5"
      >
        <h4 className="font-medium">{t('leaks.cutOff.stop.title')}</h4>
        <ul className="flex list-disc flex-col gap-0.5 ps-4 text-soft marker:text-faint">
          <li>{incident.holdsKs ? t('leaks.cutOff.stop.endsLeaked') : t('leaks.cutOff.stop.endsNew')}</li>
          <li>{t('leaks.cutOff.stop.final')}</li>
          <li>{t('leaks.cutOff.stop.thenDelete')}</li>
        </ul>
        {isLastAdmin && <Warning>{t('leaks.cutOff.stop.lastAdmin')}</Warning>}
        <Button
          look={admins.some(({ isAdmin }) => isAdmin) ? 'plain' : 'danger'}
          className="self-start"
          isDisabled={pending}
          onPress={() => void act(() => api.incidents.stop({ id, typed }))}
        >
          {t('leaks.cutOff.stop.stop')}
        </Button>
      </section>
    </>
  )
}

function adminWords({ label, isLeaked, isAdmin }: StepProps['incident']['admins'][number]): string {
  if (isLeaked) {
    return t(isAdmin ? 'leaks.cutOff.delete.admins.itself' : 'leaks.cutOff.delete.admins.itselfMaybe', {
      label,
    })
  }
  return isAdmin ? label : t('leaks.cutOff.delete.admins.maybe', { label })
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
      <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
      <span>{children}</span>
    </p>
  )
}
