import { armor, Decrypter, Encrypter } from 'age-encryption'
import type { FailureCode } from '../../contract/failures'
import { Failed } from '../failed'

/** Who can open a file: whoever knows a passphrase, or whoever holds the identity of a recipient (`age1…`). */
export type AgeLock = { passphrase: string } | { recipient: string }
/** What opens a file: its passphrase, or an identity (`AGE-SECRET-KEY-1…`). */
export type AgeKey = { passphrase: string } | { identity: string }

/** The work factor that the age command uses: about a second of work for every guess. */
const WORK_FACTOR = 18

const ARMOR_START = '-----BEGIN AGE ENCRYPTED FILE-----'
const ARMOR_END = '-----END AGE ENCRYPTED FILE-----'
const BINARY_START = 'age-encryption.org/'

/**
 * Encrypts a text as an age file, armored, so that it goes through chats and tickets. With a passphrase this keeps a
 * processor busy for a second: it belongs into a worker.
 *
 * @param workFactor log2 of scrypt's cost
 * @throws Failed INVALID_RECIPIENT
 */
export async function sealAge(text: string, lock: AgeLock, workFactor = WORK_FACTOR): Promise<string> {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) {
    encrypter.setPassphrase(lock.passphrase)
    encrypter.setScryptWorkFactor(workFactor)
  } else {
    try {
      encrypter.addRecipient(lock.recipient)
    } catch {
      throw new Failed('INVALID_RECIPIENT', { field: 'recipient' })
    }
  }
  return armor.encode(await encrypter.encrypt(text))
}

/**
 * Decrypts an age file, armored or not.
 *
 * @throws Failed BACKUP_FOREIGN, BACKUP_CUT, BACKUP_CHANGED, BACKUP_WRONG_KEY
 */
export async function openAge(file: Uint8Array, key: AgeKey): Promise<string> {
  const sealed = unarmored(file)
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else {
    try {
      decrypter.addIdentity(key.identity)
    } catch {
      throw new Failed('BACKUP_WRONG_KEY', { params: { kind: 'identity' } })
    }
  }
  try {
    return await decrypter.decrypt(sealed, 'text')
  } catch (error) {
    const code = meaningOf(error)
    const kind = 'passphrase' in key ? 'passphrase' : 'identity'
    throw new Failed(code, code === 'BACKUP_WRONG_KEY' ? { params: { kind } } : {})
  }
}

/** How a file has to be opened, as its header says: `undefined` when it is no age file. */
export function lockOf(file: Uint8Array): 'passphrase' | 'recipient' | undefined {
  let sealed: Uint8Array
  try {
    sealed = unarmored(file)
  } catch {
    return undefined
  }
  return /^-> scrypt /m.test(ascii(sealed.subarray(0, 4096))) ? 'passphrase' : 'recipient'
}

function unarmored(file: Uint8Array): Uint8Array {
  const text = ascii(file).trim()
  if (text.startsWith(BINARY_START)) return file
  if (!text.startsWith(ARMOR_START)) throw new Failed('BACKUP_FOREIGN')
  if (!text.endsWith(ARMOR_END)) throw new Failed('BACKUP_CUT')
  try {
    return armor.decode(text)
  } catch {
    throw new Failed('BACKUP_CHANGED')
  }
}

/** Latin-1, so that every byte is a character: enough to look for words of the header. */
function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** The library tells its failures apart by their sentences only. */
function meaningOf(error: unknown): FailureCode {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('no identity matched')) return 'BACKUP_WRONG_KEY'
  if (/stream ended before|ciphertext is too small|ciphertext size is invalid/.test(message))
    return 'BACKUP_CUT'
  if (/^invalid version/.test(message)) return 'BACKUP_FOREIGN'
  return 'BACKUP_CHANGED'
}
