import { CircleCheck } from 'lucide-react'
import type { MadeBackup } from '../../contract/backup'
import { explain } from '../../contract/catalogue'

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
            {tokens === 1 ? '1 token' : `${tokens.toLocaleString()} tokens`} written to {file}.
          </p>
          <p className="text-xs text-soft">
            {opened
              ? 'It was opened again with its passphrase, and all of it is there.'
              : 'It was read back as it was written. Only the recipient can open it.'}
          </p>
        </div>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md border border-line-strong bg-canvas px-3 py-2">
        <dt className="font-medium text-soft">File fingerprint</dt>
        <dd className="selectable font-mono">{fingerprint}</dd>
      </dl>
      <ul className="flex list-disc flex-col gap-0.5 ps-4 text-xs text-soft marker:text-faint">
        <li>Whoever receives it sees the same fingerprint when it is opened.</li>
        {lock === 'passphrase' && (
          <li>Tell the passphrase another way than you send the file. Nobody can recover it.</li>
        )}
        <li>The secrets in it work until the tokens are deleted or replaced in their account.</li>
      </ul>
      {leftCount > 0 && (
        <section
          aria-label="Not in it"
          className="flex flex-col gap-1 rounded-md border border-warn-line bg-warn-soft px-3 py-2"
        >
          <p className="font-medium">
            {leftCount === 1 ? '1 token is' : `${leftCount.toLocaleString()} tokens are`} not in it.
          </p>
          <ul className="flex flex-col gap-0.5 text-xs">
            {left.map(({ label, failure }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: labels may be the same, and the list never changes
              <li key={place} className="break-words">
                {label}: {explain(failure).happened}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
