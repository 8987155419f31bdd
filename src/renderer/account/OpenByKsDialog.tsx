import { ClipboardPaste, Keyboard } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { regions } from '../../kaltura/regions'
import { t } from '../../strings'
import { places } from '../addToken/places'
import { useStore } from '../bridge/store'
import { placeOf } from '../inventory/account'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { examples } from '../ui/examples'
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
      title={t('account.byKs.title')}
      isOpen={account !== undefined}
      onClose={onClose}
      isBusy={opening !== undefined}
      width="wide"
    >
      {account && <KsForm account={account} store={store} onClose={onClose} isBusy={opening !== undefined} />}
    </ModalDialog>
  )
}

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
            <dt className="text-soft">{t('account.byKs.account')}</dt>
            <dd>{placeOf(account.serviceUrl ?? '').name}</dd>
            <dt className="text-soft">{t('account.byKs.partnerId')}</dt>
            <dd className="font-mono text-xs leading-5">{account.partnerId}</dd>
          </dl>
        ) : (
          <>
            <div className="grid gap-3 @pair:grid-cols-2">
              <Choice
                label={t('addToken.place.region')}
                help="regions"
                options={places}
                value={region}
                onChange={setRegion}
                problem={region === 'custom' ? undefined : wrong('serviceUrl')}
              />
              <TextInput
                label={t('addToken.place.partnerId')}
                help="partnerIds"
                value={partnerId}
                onChange={setPartnerId}
                problem={wrong('partnerId')}
                placeholder={examples.partnerId}
                inputMode="numeric"
                mono
                isRequired
              />
            </div>
            {region === 'custom' && (
              <TextInput
                label={t('addToken.place.serviceUrl')}
                help="serviceUrls"
                value={customUrl}
                onChange={setCustomUrl}
                problem={wrong('serviceUrl')}
                placeholder={examples.serviceUrl}
                mono
                isRequired
              />
            )}
          </>
        )}
        <p className="max-w-[60ch] text-xs text-soft">{t('account.byKs.about')}</p>
        {failure && !isFieldProblem && <FailurePanel failure={failure} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isBusy}>
          {t('account.cancel')}
        </Button>
        <Button onPress={() => void open('window')} isDisabled={isBusy}>
          <Keyboard aria-hidden size={14} strokeWidth={1.75} />
          {t('account.byKs.typed')}
        </Button>
        <Button look="primary" onPress={() => void open('clipboard')} isPending={isBusy}>
          <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
          {t('account.byKs.fromClipboard')}
        </Button>
      </DialogActions>
    </>
  )
}
