import { KeyRound, Timer } from 'lucide-react'
import type { AppState } from '../../contract/appState'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { usePart } from '../bridge/store'
import { HelpWith } from '../help/HelpWith'
import { useStores } from '../stores'
import { RetryKeychain } from './RetryKeychain'

/** What stands between the app and the keychain at the moment, if anything. */
export function keychainFailure(state: AppState | undefined): Failure | undefined {
  if (state?.keychain.status === 'waiting') return { code: 'KEYCHAIN_WAITING' }
  if (state?.keychain.status === 'unavailable') return state.keychain.failure ?? { code: 'KEYCHAIN_FAILED' }
  return undefined
}

/** What {@link keychainFailure} says, followed as it changes. */
export function useKeychainFailure(): Failure | undefined {
  const { app } = useStores()
  return keychainFailure(usePart(app, ({ state }) => state))
}

/**
 * Above the buttons of a dialog that needs the keychain, which hides the window's own banner: what is wrong, and
 * another try.
 */
export function KeychainTrouble() {
  const failure = useKeychainFailure()
  if (!failure) return null
  const { title, happened, next } = explain(failure)
  const isWaiting = failure.code === 'KEYCHAIN_WAITING'
  const Icon = isWaiting ? Timer : KeyRound
  return (
    <div
      role="alert"
      className={`flex shrink-0 items-start gap-2.5 border-t px-5 py-2.5 ${isWaiting ? 'border-warn-line bg-warn-soft' : 'border-bad-line bg-bad-soft'}`}
    >
      <Icon
        aria-hidden
        size={16}
        strokeWidth={1.75}
        className={`mt-0.5 shrink-0 ${isWaiting ? 'text-warn' : 'text-bad'}`}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-semibold">{title}</strong>
          <code className="selectable text-2xs text-soft">{failure.code}</code>
        </p>
        <p>{happened}</p>
        <p className="text-xs text-soft">{next.join(' ')}</p>
      </div>
      <span className="inline-flex shrink-0 flex-wrap items-center justify-end gap-1">
        <HelpWith code={failure.code} />
        <RetryKeychain />
      </span>
    </div>
  )
}
