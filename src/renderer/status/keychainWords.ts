import type { AppState } from '../../contract/appState'

/** What the status bar says about the keychain. */
export const keychainWords: Record<
  AppState['keychain']['status'],
  { text: string; tone: 'good' | 'plain' | 'warn' | 'bad' }
> = {
  untried: { text: 'Keychain not used yet', tone: 'plain' },
  working: { text: 'Keychain ready', tone: 'good' },
  waiting: { text: 'Waiting for the keychain', tone: 'warn' },
  unavailable: { text: 'Keychain not available', tone: 'bad' },
}
