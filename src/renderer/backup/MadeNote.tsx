import { CircleCheck } from 'lucide-react'
import type { MadeBackup } from '../../contract/backup'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { Rich } from '../ui/Rich'

type MadeNoteProps = { made: MadeBackup; lock: 'passphrase' | 'recipient' }

/** What was written, what both sides compare, and what is not in it. */
export function MadeNote({ made, lock }: MadeNoteProps) {
  const { file, tokens, fingerprint, opened, left, leftCount } = made
  return (
    <>
      <div role="status" className="flex items-start gap-2">
        <CircleCheck aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-accent-text" />
        <div className="min-w-0">
          <p className="font-medium break-words">
            <Rich text="backup.made.written" parts={{ file: <bdi /> }} values={{ count: tokens, file }} />
          </p>
          <p className="text-xs text-soft">{opened ? t('backup.made.opened') : t('backup.made.readBack')}</p>
        </div>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md border border-line-strong bg-canvas px-3 py-2">
        <dt className="font-medium text-soft">{t('backup.made.fingerprint')}</dt>
        <dd className="selectable font-mono">
          <bdi dir="ltr">{fingerprint}</bdi>
        </dd>
      </dl>
      <ul className="flex list-disc flex-col gap-0.5 ps-4 text-xs text-soft marker:text-faint">
        <li>{t('backup.made.sameFingerprint')}</li>
        {lock === 'passphrase' && <li>{t('backup.made.tellPassphrase')}</li>}
        <li>{t('backup.made.lasting')}</li>
      </ul>
      {leftCount > 0 && (
        <section
          aria-label={t('backup.made.left')}
          className="flex flex-col gap-1 rounded-md border border-warn-line bg-warn-soft px-3 py-2"
        >
          <p className="font-medium">{t('backup.made.leftCount', { count: leftCount })}</p>
          <ul className="flex flex-col gap-0.5 text-xs">
            {left.map(({ label, failure }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: labels may be the same, and the list never changes
              <li key={place} className="break-words">
                <Rich
                  text="backup.made.leftOne"
                  parts={{ name: <bdi /> }}
                  values={{ name: label, why: explain(failure).happened }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
