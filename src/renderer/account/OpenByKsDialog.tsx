import { ClipboardPaste, Keyboard } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { regions } from '../../kaltura/regions'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { placeOf } from '../inventory/account'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { TextInput } from '../ui/TextInput'
import type { KsSource, OpenAccountStore } from './openAccount'

/** The account that a KS is for; empty when it is still to be named. */
export type KsAccount = { serviceUrl?: string; partnerId?: number }

type OpenByKsDialogProps = {
  account: KsAccount | undefined
  store: OpenAccountStore
  onClose: () => void
}

/** Opens an account with a KS that somebody else started. The KS goes into the app, never into this window. */
export function OpenByKsDialog({ account, store, onClose }: OpenByKsDialogProps) {
  const { opening } = useStore(store)
  return (
    <ModalDialog
      title="Open an account with an admin KS"
      isOpen={account !== undefined}
      onClose={onClose}
      isBusy={opening !== undefined}
      width="wide"
    >
      {account && <KsForm account={account} store={store} onClose={onClose} isBusy={opening !== undefined} />}
    </ModalDialog>
  )
}

const places = [
  ...regions.map(({ code, url }) => ({ id: url, text: t(`regions.${code}`), detail: new URL(url).host })),
  { id: 'custom', text: 'Another server…' },
]

type KsFormProps = Omit<OpenByKsDialogProps, 'account'> & { account: KsAccount; isBusy: boolean }

function KsForm({ account, store, onClose, isBusy }: KsFormProps) {
  const [region, setRegion] = useState(regions[0]?.url ?? 'custom')
  const [customUrl, setCustomUrl] = useState('')
  const [partnerId, setPartnerId] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const isFixed = account.serviceUrl !== undefined

  const open = async (from: KsSource) => {
    setFailure(undefined)
    const serviceUrl = account.serviceUrl ?? (region === 'custom' ? customUrl : region)
    const result = await store.openByKs(
      { serviceUrl, partnerId: account.partnerId?.toString() ?? partnerId },
      from,
    )
    if (result.ok) onClose()
    else if (result.failure.code !== 'CANCELLED') setFailure(result.failure)
  }
  const wrong = (field: string) =>
    failure?.field === field && !isFixed ? explain(failure).happened : undefined
  const isFieldProblem = wrong('serviceUrl') !== undefined || wrong('partnerId') !== undefined

  return (
    <>
      <DialogBody>
        {isFixed ? (
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            <dt className="text-soft">Account</dt>
            <dd>{placeOf(account.serviceUrl ?? '').name}</dd>
            <dt className="text-soft">Partner id</dt>
            <dd className="font-mono text-xs leading-5">{account.partnerId}</dd>
          </dl>
        ) : (
          <>
            <div className="grid gap-3 @pair:grid-cols-2">
              <Choice
                label="Region"
                help="regions"
                options={places}
                value={region}
                onChange={setRegion}
                problem={region === 'custom' ? undefined : wrong('serviceUrl')}
              />
              <TextInput
                label="Partner id"
                help="partnerIds"
                value={partnerId}
                onChange={setPartnerId}
                problem={wrong('partnerId')}
                placeholder="1234567"
                inputMode="numeric"
                mono
                isRequired
              />
            </div>
            {region === 'custom' && (
              <TextInput
                label="Service URL"
                help="serviceUrls"
                value={customUrl}
                onChange={setCustomUrl}
                problem={wrong('serviceUrl')}
                placeholder="https://api.example.com"
                mono
                isRequired
              />
            )}
          </>
        )}
        <p className="max-w-[60ch] text-xs text-soft">
          The KS has to be an ADMIN session of this account. From the clipboard it is read once and cleared
          there; typed, it goes into a window of its own. It stays in memory until the account is closed, and
          cannot be renewed when it ends.
        </p>
        {failure && !isFieldProblem && <FailurePanel failure={failure} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isBusy}>
          Cancel
        </Button>
        <Button onPress={() => void open('window')} isDisabled={isBusy}>
          <Keyboard aria-hidden size={14} strokeWidth={1.75} />
          Type it…
        </Button>
        <Button look="primary" onPress={() => void open('clipboard')} isPending={isBusy}>
          <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
          From clipboard
        </Button>
      </DialogActions>
    </>
  )
}
