import { armor, Decrypter, Encrypter } from 'age-encryption'
import { RECIPIENT_FORM } from '../../contract/backup'
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
/** What some editors put before a text, byte by byte. */
const BYTE_ORDER_MARK = '\xef\xbb\xbf'
/** Bytes in which the end of a header has to be found to tell how it is locked. */
const LONGEST_HEADER = 64 * 1024

/**
 * A recipient as it was typed, without the spaces around it.
 * @throws Failed INVALID_RECIPIENT where it is not of the usual kind, or a letter of it is wrong
 */
export function checkRecipient(typed: string): string {
  const recipient = typed.trim()
  try {
    if (!RECIPIENT_FORM.test(recipient)) throw new Error('another form')
    new Encrypter().addRecipient(recipient)
    return recipient
  } catch {
    throw new Failed('INVALID_RECIPIENT', { field: 'recipient' })
  }
}

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
  } else encrypter.addRecipient(checkRecipient(lock.recipient))
  return `${armor.encode(await encrypter.encrypt(text)).trimEnd()}\n`
}

/**
 * Decrypts an age file, armored or not.
 *
 * @throws Failed BACKUP_FOREIGN, BACKUP_CUT, BACKUP_CHANGED, BACKUP_WRONG_KEY
 */
export async function openAge(file: Uint8Array, key: AgeKey): Promise<string> {
  const sealed = unarmored(file)
  const kind = 'passphrase' in key ? 'passphrase' : 'identity'
  const wrongKey = () => new Failed('BACKUP_WRONG_KEY', { params: { kind } })
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else {
    try {
      decrypter.addIdentity(key.identity.trim())
    } catch {
      throw wrongKey()
    }
  }
  try {
    return await decrypter.decrypt(sealed, 'text')
  } catch (error) {
    // the library tells its failures apart by their sentences only
    const message = error instanceof Error ? error.message : ''
    if (message.startsWith('no identity matched')) throw wrongKey()
    if (/stream ended before|ciphertext is too small|ciphertext size is invalid/.test(message)) {
      throw new Failed('BACKUP_CUT')
    }
    if (message.startsWith('invalid version')) throw new Failed('BACKUP_FOREIGN')
    // more than a gigabyte of memory, and minutes: no program makes such a file on its own
    if (message.startsWith('scrypt work factor'))
      throw new Failed('BACKUP_FOREIGN', { params: { why: 'work' } })
    throw new Failed('BACKUP_CHANGED')
  }
}

/**
 * How a file has to be opened, as its header says.
 * @throws Failed BULK_EMPTY, BACKUP_FOREIGN, BACKUP_CUT, BACKUP_CHANGED
 */
export function lockOf(file: Uint8Array): 'passphrase' | 'recipient' {
  if (ascii(file.subarray(0, 4096)).trim() === '' && file.length < 4096) throw new Failed('BULK_EMPTY')
  const start = ascii(unarmored(file).subarray(0, LONGEST_HEADER))
  const end = start.search(/^---/m)
  // what comes after the header is anything
  const header = end < 0 ? start : start.slice(0, end)
  return /^-> scrypt /m.test(header) ? 'passphrase' : 'recipient'
}

function unarmored(file: Uint8Array): Uint8Array {
  if (ascii(file.subarray(0, BINARY_START.length)) === BINARY_START) return file
  const text = ascii(file).replace(BYTE_ORDER_MARK, '').trim()
  if (!text.startsWith(ARMOR_START)) throw new Failed('BACKUP_FOREIGN')
  if (!text.includes(ARMOR_END)) throw new Failed('BACKUP_CUT')
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
