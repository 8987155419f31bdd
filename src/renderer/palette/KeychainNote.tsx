import { KeyRound } from 'lucide-react'
import type { AppState } from '../../contract/appState'
import { explain } from '../../contract/catalogue'

/** Why nothing can be minted: the keychain, in one line and what to do about it. */
export function KeychainNote({ keychain: { status, failure } }: { keychain: AppState['keychain'] }) {
  const { title, happened, next } = explain(
    failure ?? { code: status === 'waiting' ? 'KEYCHAIN_WAITING' : 'KEYCHAIN_FAILED' },
  )
  return (
    <div className="flex shrink-0 items-start gap-2 border-b border-warn-line bg-warn-soft px-4 py-2 text-xs">
      <KeyRound aria-hidden size={13} className="mt-0.5 shrink-0 text-warn" />
      <p className="min-w-0">
        <strong className="font-semibold">{title}</strong> {happened} {next[0]}
      </p>
    </div>
  )
}
