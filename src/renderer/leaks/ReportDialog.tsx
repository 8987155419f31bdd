import { ClipboardPaste, Keyboard } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { type LeakedSince, leakedSinceSchema } from '../../contract/incidents'
import { regions } from '../../kaltura/regions'
import { t } from '../../strings'
import { useStores } from '../stores'
import { tokenName } from '../token/tokenName'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Segmented } from '../ui/Segmented'
import { TextInput } from '../ui/TextInput'
import type { Reported } from './incidents'

/** Reports that something leaked: says what that does at once and what comes next, then begins the incident. */
export function ReportDialog({ of }: { of: Reported | undefined }) {
  const { incidents } = useStores()
  const [pending, setPending] = useState(false)
  return (
    <ModalDialog
      title={
        of?.kind === 'token'
          ? t('leaks.report.titleOfToken', { name: tokenName(of.token) })
          : t('leaks.report.titleOfKs')
      }
      isOpen={of !== undefined}
      onClose={incidents.close}
      isBusy={pending}
      role="alertdialog"
      width="wide"
    >
      {of && <ReportForm of={of} pending={pending} onPending={setPending} />}
    </ModalDialog>
  )
}

const sinceOptions = leakedSinceSchema.options.map((id) => ({ id, text: t(`leaks.report.sinces.${id}`) }))

const places = [
  ...regions.map(({ code, url }) => ({ id: url, text: t(`regions.${code}`), detail: new URL(url).host })),
  { id: 'custom', text: t('leaks.report.anotherServer') },
]

type ReportFormProps = { of: Reported; pending: boolean; onPending: (pending: boolean) => void }

function ReportForm({ of, pending, onPending }: ReportFormProps) {
  const { api, incidents } = useStores()
  const [since, setSince] = useState<LeakedSince>('unknown')
  const [failure, setFailure] = useState<Failure>()
  const [asksPlace, setAsksPlace] = useState(false)
  const [region, setRegion] = useState(regions[0]?.url ?? 'custom')
  const [customUrl, setCustomUrl] = useState('')

  const report = async (from?: 'clipboard' | 'window') => {
    if (pending) return
    onPending(true)
    setFailure(undefined)
    const serviceUrl = region === 'custom' ? customUrl : region
    const result =
      of.kind === 'token'
        ? await api.incidents.reportToken({ tokenId: of.token.id, since })
        : of.kind === 'session'
          ? await api.incidents.reportSession({ sessionId: of.session.id, since })
          : await api.incidents.reportKs({
              from: from ?? 'clipboard',
              since,
              ...(asksPlace && { serviceUrl }),
            })
    onPending(false)
    const refusal = incidents.take(result)
    if (refusal?.code === 'KS_ACCOUNT_UNKNOWN') setAsksPlace(true)
    if (refusal && refusal.code !== 'CANCELLED') setFailure(refusal)
  }
  const urlProblem =
    failure?.field === 'serviceUrl' && failure.code !== 'KS_ACCOUNT_UNKNOWN'
      ? explain(failure).happened
      : undefined

  return (
    <>
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          {of.kind === 'token' ? (
            <li>{t('leaks.report.blocksToken')}</li>
          ) : (
            <>
              <li>{t('leaks.report.ksActs')}</li>
              <li>{t('leaks.report.ksNotAlone')}</li>
            </>
          )}
          <li>{t('leaks.report.steps')}</li>
          <li>{t('leaks.report.later')}</li>
        </ul>
        <Segmented label={t('leaks.report.since')} options={sinceOptions} value={since} onChange={setSince} />
        {of.kind === 'ks' && <p className="max-w-[60ch] text-xs text-soft">{t('leaks.report.aboutKs')}</p>}
        {asksPlace && (
          <div className="grid gap-3 @pair:grid-cols-2">
            <Choice
              label={t('leaks.report.region')}
              help="regions"
              options={places}
              value={region}
              onChange={setRegion}
              problem={region === 'custom' ? undefined : urlProblem}
            />
            {region === 'custom' && (
              <TextInput
                label={t('leaks.report.serviceUrl')}
                help="serviceUrls"
                value={customUrl}
                onChange={setCustomUrl}
                problem={urlProblem}
                placeholder="https://api.example.com"
                mono
              />
            )}
          </div>
        )}
        {failure && urlProblem === undefined && <FailurePanel failure={failure} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={incidents.close} isDisabled={pending} autoFocus>
          {t('leaks.report.cancel')}
        </Button>
        {of.kind === 'ks' ? (
          <>
            <Button onPress={() => void report('window')} isDisabled={pending}>
              <Keyboard aria-hidden size={14} strokeWidth={1.75} />
              {t('leaks.report.typeKs')}
            </Button>
            <Button look="danger" onPress={() => void report('clipboard')} isPending={pending}>
              <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
              {t('leaks.report.fromClipboard')}
            </Button>
          </>
        ) : (
          <Button look="danger" onPress={() => void report()} isPending={pending}>
            {t('leaks.report.report')}
          </Button>
        )}
      </DialogActions>
    </>
  )
}
