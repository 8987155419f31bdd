import { createHash } from 'node:crypto'
import { LOCK_SERVICE, lockAccounts, openLock } from '../../../../src/main/conceal/lock'
import { type LockFile, openLockFile } from '../../../../src/main/conceal/lockFile'
import { openTouchId, type TouchIdPreferences } from '../../../../src/main/conceal/touchId'
import { queueKeychain } from '../../../../src/main/vault/keychainQueue'
import { provingAbsence } from '../../../../src/main/vault/provenAbsence'
import { memoryKeychain } from '../memoryKeychain'
import { freshFolder } from '../vaultFixture'

/** A lock over a keychain in memory, with cheap guesses and a clock that is set by hand. */
export function aLock({
  folder = freshFolder(),
  memory = memoryKeychain(),
  preferences = {} as TouchIdPreferences,
} = {}) {
  const clock = { now: 1_800_000_000_000 }
  const notes: string[] = []
  const file: LockFile = openLockFile(folder)
  const lock = openLock({
    file,
    keychain: provingAbsence(queueKeychain(memory.keychain)),
    touchId: openTouchId(preferences),
    folder,
    note: (what) => void notes.push(what),
    derive: async (passphrase, salt) => createHash('sha256').update(passphrase).update(salt).digest(),
    now: () => clock.now,
  })
  const nameOf = (account: keyof ReturnType<typeof lockAccounts>) =>
    `${LOCK_SERVICE}/${lockAccounts(folder)[account]}`
  return { lock, file, folder, memory, clock, notes, nameOf }
}
