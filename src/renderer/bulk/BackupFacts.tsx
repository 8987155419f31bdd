import type { ReactNode } from 'react'
import type { OpenedBackup } from '../../contract/backup'

const openedWith: Record<OpenedBackup['openedWith'], string> = {
  passphrase: 'Its passphrase',
  own: 'This KSmith’s own identity',
  identity: 'An age identity',
}

/** What an opened backup says of itself, and what both sides compare. */
export function BackupFacts({ backup }: { backup: OpenedBackup }) {
  const { fingerprint, createdAt, expiresAt, note, isOlder = false } = backup
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md border border-line-strong bg-canvas px-3 py-2 text-xs @two:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
      <Fact name="File fingerprint">
        <span className="selectable font-mono">{fingerprint}</span>{' '}
        <span className="text-soft">compare it with the sender’s</span>
      </Fact>
      <Fact name="Opened with">{openedWith[backup.openedWith]}</Fact>
      <Fact name="Made">{new Date(createdAt).toLocaleString()}</Fact>
      <Fact name="To be used until">
        {expiresAt === undefined ? 'No end' : new Date(expiresAt).toLocaleString()}
      </Fact>
      {note !== undefined && (
        <>
          <dt className="font-medium text-soft">Note</dt>
          <dd className="selectable min-w-0 break-words @two:col-span-3">{note}</dd>
        </>
      )}
      {isOlder && (
        <>
          <dt className="font-medium text-soft">Older form</dt>
          <dd className="min-w-0 text-warn @two:col-span-3">
            It does not say which tokens leaked, nor which are in production: look at them after adding.
          </dd>
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
