import { MIN_PASSPHRASE_LENGTH } from '../../contract/backup'
import { Failed } from '../failed'

/**
 * A passphrase that was typed twice, as it was typed: another program has to come to the same bytes.
 * @throws Failed PASSPHRASE_WEAK, PASSPHRASE_DIFFERS
 */
export function checkNewPassphrase(passphrase: string, again: string | undefined): string {
  if ([...passphrase.trim()].length < MIN_PASSPHRASE_LENGTH) throw new Failed('PASSPHRASE_WEAK')
  if (passphrase !== again) throw new Failed('PASSPHRASE_DIFFERS')
  return passphrase
}
