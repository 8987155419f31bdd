import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { Failed } from '../failed'
import type { QueuedKeychain } from '../vault/keychainQueue'

export const JOURNAL_SERVICE = 'KSmith journal'

/** The name of a journal's entry: two profiles of one person have two journals. */
export function headAccount(folder: string): string {
  return `journal ${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
}

/**
 * What is kept of the journal apart from its files: the key its marks are made with, the newest mark, and how many
 * entries there are. Whoever cuts or rewrites the files cannot change this with them.
 */
const headSchema = v.looseObject({
  /** hex */
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** the first file whose entries are marked with this key */
  since: v.string(),
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  mac: v.string(),
})
export type Head = v.InferOutput<typeof headSchema>

export type HeadKeeper = {
  /** `undefined` when there is none, or none that can be understood. @throws Failed KEYCHAIN_* */
  read(): Promise<Head | undefined>
  /** @throws Failed KEYCHAIN_* */
  write(head: Head): Promise<void>
}

/**
 * Keeps the journal's head in the keychain, under a service name of its own. A keychain that is waiting or refused is
 * not asked: the journal opens no prompt, and takes none of the few calls that can be left behind.
 *
 * @param folder the journal's
 */
export function openHeadKeeper(
  keychain: Pick<QueuedKeychain, 'get' | 'set' | 'state'>,
  folder: string,
): HeadKeeper {
  const account = headAccount(folder)
  const politely = () => {
    const { status, failure } = keychain.state()
    if (status === 'waiting') throw new Failed('KEYCHAIN_WAITING')
    if (status === 'unavailable') {
      const { code, ...more } = failure ?? { code: 'KEYCHAIN_FAILED' as const }
      throw new Failed(code, more)
    }
  }
  return {
    async read() {
      politely()
      // twice: the first answer may come from a keychain that was unlocked only afterwards
      const text =
        (await keychain.get(JOURNAL_SERVICE, account)) ?? (await keychain.get(JOURNAL_SERVICE, account))
      if (text === null) return undefined
      try {
        const parsed = v.safeParse(headSchema, JSON.parse(text))
        return parsed.success ? parsed.output : undefined
      } catch {
        return undefined
      }
    },
    async write(head) {
      politely()
      await keychain.set(JOURNAL_SERVICE, account, JSON.stringify(head))
    },
  }
}

/** A head for a journal that begins with the file `since`, before its first entry. */
export function newHead(since: string, before: string): Head {
  return { key: randomBytes(32).toString('hex'), since, seq: 0, mac: before }
}
