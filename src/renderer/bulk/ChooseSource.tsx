import { ClipboardPaste, FileInput } from 'lucide-react'
import { MAX_BULK_BYTES, MAX_BULK_ROWS } from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { Rich } from '../ui/Rich'

type ChooseSourceProps = {
  reading: 'clipboard' | 'file' | undefined
  failure: Failure | undefined
  onClipboard: () => void
  onFile: () => void
}

const code = <bdi dir="ltr" />
const formats = [
  ['JSON', t('bulk.chooseSource.json')],
  [
    '.env',
    <bdi key="env" dir="ltr">
      KALTURA_APP_TOKEN_ID, KALTURA_APP_TOKEN, KALTURA_PARTNER_ID, KALTURA_SERVICE_URL, …
    </bdi>,
  ],
  [
    'CSV, TSV',
    <Rich
      key="table"
      text="bulk.chooseSource.table"
      parts={{ columns: code }}
      values={{ columns: 'id, token, partnerId, serviceUrl, hashType, label, tags' }}
    />,
  ],
  [
    t('bulk.chooseSource.linesName'),
    <Rich
      key="lines"
      text="bulk.chooseSource.lines"
      parts={{ line: code }}
      values={{ line: '1_abcd1234:secret' }}
    />,
  ],
] as const

/** Two ways for many secrets to reach the app without passing through this window, and what can be read. */
export function ChooseSource({ reading, failure, onClipboard, onFile }: ChooseSourceProps) {
  return (
    <>
      <p className="max-w-[70ch] text-soft">{t('bulk.chooseSource.about')}</p>
      <div className="flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-canvas p-2">
        <Button
          autoFocus
          onPress={onClipboard}
          isPending={reading === 'clipboard'}
          isDisabled={reading === 'file'}
        >
          <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
          {t('bulk.chooseSource.clipboard')}
        </Button>
        <Button onPress={onFile} isPending={reading === 'file'} isDisabled={reading === 'clipboard'}>
          <FileInput aria-hidden size={14} strokeWidth={1.75} />
          {t('bulk.chooseSource.file')}
        </Button>
        <span role="status" className="text-xs text-soft">
          {reading !== undefined && t('bulk.chooseSource.reading')}
        </span>
      </div>
      {failure && <FailurePanel failure={failure} />}
      <section aria-labelledby="bulk-formats" className="flex flex-col gap-1.5">
        <h3 id="bulk-formats" className="text-xs font-medium text-soft">
          {t('bulk.chooseSource.formats')}
        </h3>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
          {formats.map(([name, text]) => (
            <div key={name} className="contents">
              <dt className="font-medium">{name}</dt>
              <dd className="min-w-0 break-words text-soft">{text}</dd>
            </div>
          ))}
        </dl>
        <p className="text-xs text-faint">
          {t('bulk.chooseSource.limits', { rows: MAX_BULK_ROWS, megabytes: MAX_BULK_BYTES / 1_000_000 })}
        </p>
      </section>
    </>
  )
}
