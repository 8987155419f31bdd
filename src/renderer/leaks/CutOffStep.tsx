import { ClipboardPaste, Keyboard, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../contract/failures'
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
      {isStopOver && (
        <Warning>The emergency stop is over: sessions of this token work again. Cut it off again.</Warning>
      )}
      {unfinished && (
        <Warning>
          A stop was begun {timeWords(unfinished.at)}, and it is not known whether it arrived. Stop it again:
          that is found out and said.
        </Warning>
      )}
      {mustType && (
        <TypedConfirmation
          phrase={toType}
          purpose="step"
          value={typed}
          onChange={setTyped}
          failure={failure}
        />
      )}
      <section aria-label="Delete it on the account" className="flex flex-col gap-1.5">
        <h4 className="font-medium">Delete it on the account, where anybody can</h4>
        <ul className="flex list-disc flex-col gap-0.5 ps-4 text-soft marker:text-faint">
          <li>Every KS minted from it, anyone’s, is refused at once, and nobody can mint from it again.</li>
          <li>It cannot be brought back: its users need a new app token.</li>
        </ul>
        <div className="flex flex-wrap items-end gap-2">
          {admins.length > 1 && (
            <Choice
              label="With an ADMIN session of"
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
              {admins.length > 1 ? 'Delete it' : `Delete it with ${adminWords(admin)}`}
            </Button>
          )}
          <Button isDisabled={pending} onPress={() => void deleteBy({ kind: 'ks', from: 'clipboard' })}>
            <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
            With an admin KS from the clipboard
          </Button>
          <Button isDisabled={pending} onPress={() => void deleteBy({ kind: 'ks', from: 'window' })}>
            <Keyboard aria-hidden size={14} strokeWidth={1.75} />
            Type an admin KS…
          </Button>
        </div>
      </section>
      <section aria-label="Emergency stop" className="flex flex-col gap-1.5 border-t border-line pt-2.5">
        <h4 className="font-medium">Nobody can delete it? Emergency stop</h4>
        <ul className="flex list-disc flex-col gap-0.5 ps-4 text-soft marker:text-faint">
          <li>
            {incident.holdsKs
              ? 'The KS that leaked is ended with session.end.'
              : 'A KS is minted and ended with session.end.'}{' '}
            That refuses every KS of this token, anyone’s and new ones too, for about 24 hours.
          </li>
          <li>
            It needs no administrator, cannot be taken back, and cannot be renewed while it lasts. You are
            reminded two hours before it ends.
          </li>
          <li>Then have the token deleted: the last step has the message to ask for that.</li>
        </ul>
        {isLastAdmin && (
          <Warning>
            No other token held here is known to give ADMIN sessions of this account. Once this one is
            stopped, it may be that nobody can delete it from here for 24 hours. Delete it with itself
            instead, if its role allows that.
          </Warning>
        )}
        <Button
          look={admins.some(({ isAdmin }) => isAdmin) ? 'plain' : 'danger'}
          className="self-start"
          isDisabled={pending}
          onPress={() => void act(() => api.incidents.stop({ id, typed }))}
        >
          Stop all its sessions
        </Button>
      </section>
    </>
  )
}

function adminWords({ label, isLeaked, isAdmin }: StepProps['incident']['admins'][number]): string {
  const notes = [...(isLeaked ? ['itself'] : []), ...(isAdmin ? [] : ['may give ADMIN'])]
  return notes.length === 0 ? label : `${label} (${notes.join(', ')})`
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
      <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
      <span>{children}</span>
    </p>
  )
}
