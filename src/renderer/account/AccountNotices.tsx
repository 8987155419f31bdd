import { ClipboardPaste, Keyboard, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { AccountView } from '../../contract/account'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { Rich } from '../ui/Rich'
import { AdoptionPanel } from './AdoptionPanel'
import type { KsSource, OpenAccountStore } from './openAccount'

type AccountNoticesProps = {
  view: AccountView
  store: OpenAccountStore
  /** keeps the secret of a token that was made here and could not be kept */
  onKeep: (appTokenId: string) => void
  onDelete: (appTokenId: string) => void
}

/** What stopped, what goes on, and what must not be forgotten. */
export function AccountNotices({ view, store, onKeep, onDelete }: AccountNoticesProps) {
  const { api } = useStores()
  const { reading, adopting, by, notKept } = view
  const ended = by.kind === 'ks' && by.ended
  const failure = reading.state === 'paused' ? reading.failure : undefined
  const goOn = (
    <Button size="small" onPress={() => void api.account.read({ id: view.id, again: false })}>
      {t('account.notices.goOn')}
    </Button>
  )
  const stopped = reading.state === 'paused' && !reading.failure
  if (!ended && !failure && !stopped && !adopting && notKept.length === 0) return null
  return (
    <div className="flex max-h-1/2 shrink-0 flex-col gap-2 overflow-y-auto border-b border-line px-4 py-2.5">
      {ended && <AnotherKs store={store} />}
      {failure && !ended && <FailurePanel failure={failure} action={goOn} />}
      {stopped && (
        <p className="flex items-center gap-3 text-soft">
          {t('account.notices.stopped')} {goOn}
        </p>
      )}
      {notKept.map(({ id, failure: why }) => (
        <NotKept key={id} id={id} why={why} onKeep={() => onKeep(id)} onDelete={() => onDelete(id)} />
      ))}
      {adopting && <AdoptionPanel accountId={view.id} adopting={adopting} />}
    </div>
  )
}

/** A KS that was given is over: only another one helps. */
function AnotherKs({ store }: { store: OpenAccountStore }) {
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const give = async (from: KsSource) => {
    setPending(true)
    setFailure(await store.giveKs(from))
    setPending(false)
  }
  return (
    <FailurePanel
      failure={failure ?? { code: 'ADMIN_KS_ENDED' }}
      action={
        <>
          <Button size="small" onPress={() => void give('clipboard')} isDisabled={pending}>
            <ClipboardPaste aria-hidden size={13} />
            {t('account.notices.ksFromClipboard')}
          </Button>
          <Button size="small" onPress={() => void give('window')} isDisabled={pending}>
            <Keyboard aria-hidden size={13} />
            {t('account.notices.ksTyped')}
          </Button>
        </>
      }
    />
  )
}

type NotKeptProps = { id: string; why: Failure; onKeep: () => void; onDelete: () => void }

function NotKept({ id, why, onKeep, onDelete }: NotKeptProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-warn-line bg-warn-soft px-3 py-2"
    >
      <TriangleAlert aria-hidden size={15} className="shrink-0 text-warn" />
      <p className="min-w-60 flex-1">
        <strong className="font-semibold">
          <Rich
            text="account.notices.notKept"
            parts={{ id: <code dir="ltr" className="selectable" /> }}
            values={{ id }}
          />
        </strong>{' '}
        {explain(why).happened} <code className="text-2xs text-soft">{why.code}</code>
      </p>
      <Button size="small" onPress={onKeep}>
        {t('account.notices.keep')}
      </Button>
      <Button size="small" onPress={onDelete}>
        {t('account.notices.delete')}
      </Button>
    </div>
  )
}
