import type { Tryout } from '../../../contract/doctor'
import type { MarkingClipboard } from '../../shell/clipboard'
import type { QueuedKeychain } from '../../vault/keychainQueue'
import { keychainServiceOf } from '../../vault/vault'
import type { Check } from '../check'
import { clipboardChecks, clipboardTryout } from './clipboard'
import { type DesktopProbes, desktopChecks } from './desktop'
import { fileChecks } from './files'
import { keychainCheck, keychainTryout } from './keychain'
import { serverChecks } from './servers'
import { thisRunChecks } from './thisRun'

type Parts = {
  folder: string
  /** service URLs of the tokens whose secrets are kept */
  serviceUrls: () => readonly string[]
  clipboard: MarkingClipboard
  desktop: DesktopProbes
  keychain: Pick<QueuedKeychain, 'get' | 'hangs'>
} & Omit<Parameters<typeof serverChecks>[0], 'serviceUrls'> &
  Parameters<typeof thisRunChecks>[0]

/** Everything that Doctor looks at, in the order of its list. */
export function allChecks(parts: Parts): Check[] {
  const serviceUrls = [...new Set(parts.serviceUrls())]
  const services = [...new Set(serviceUrls.map(keychainServiceOf))]
  return [
    keychainCheck({ keychain: parts.keychain, services }),
    ...fileChecks(parts.folder),
    ...serverChecks({ ...parts, serviceUrls }),
    ...thisRunChecks(parts),
    ...clipboardChecks(parts.clipboard),
    ...desktopChecks(parts.desktop),
  ]
}

type TryoutParts = {
  keychain: Pick<QueuedKeychain, 'get' | 'set' | 'delete' | 'hangs'>
  clipboard: MarkingClipboard
}

/** What is tried only when somebody asks for it. */
export function allTryouts({ keychain, clipboard }: TryoutParts): Record<Tryout, Check> {
  return { keychain: keychainTryout(keychain), clipboard: clipboardTryout(clipboard) }
}
