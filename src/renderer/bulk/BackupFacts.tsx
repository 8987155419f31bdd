import type { ReactNode } from 'react'
import type { OpenedBackup } from '../../contract/backup'
import { formatLocale, t } from '../../strings'

/** What an opened backup says of itself, and what both sides compare. */
export function BackupFacts({ backup }: { backup: OpenedBackup }) {
  const { fingerprint, openedWith, createdAt, expiresAt, note, isOlder = false } = backup
  const date = (time: number) => new Date(time).toLocaleString(formatLocale)
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md border border-line-strong bg-canvas px-3 py-2 text-xs @two:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
      <Fact name={t('bulk.backup.fingerprint')}>
        <bdi dir="ltr" className="selectable font-mono">
          {fingerprint}
        </bdi>{' '}
        <span className="text-soft">{t('bulk.backup.compare')}</span>
      </Fact>
      <Fact name={t('bulk.backup.openedWith')}>{t(`bulk.backup.openedBy.${openedWith}`)}</Fact>
      <Fact name={t('bulk.backup.made')}>{date(createdAt)}</Fact>
      <Fact name={t('bulk.backup.until')}>
        {expiresAt === undefined ? t('bulk.backup.noEnd') : date(expiresAt)}
      </Fact>
      {note !== undefined && (
        <>
          <dt className="font-medium text-soft">{t('bulk.backup.note')}</dt>
          <dd className="selectable min-w-0 break-words @two:col-span-3">{note}</dd>
        </>
      )}
      {isOlder && (
        <>
          <dt className="font-medium text-soft">{t('bulk.backup.older')}</dt>
          <dd className="min-w-0 text-warn @two:col-span-3">{t('bulk.backup.olderAbout')}</dd>
        </>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium text-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
