import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { Keychain } from '../vault/keychain'

const SERVICE = 'KSmith journal'
const ACCOUNT = 'journal'

/**
 * What is kept of the journal apart from its files: the key its marks are made with, the newest mark, and how many
 * entries there are. Whoever cuts or rewrites the files cannot change this with them.
 */
const headSchema = v.strictObject({
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

/** Keeps the journal's head in the keychain, under a service name of its own. */
export function openHeadKeeper(keychain: Pick<Keychain, 'get' | 'set'>): HeadKeeper {
  return {
    async read() {
      const text = await keychain.get(SERVICE, ACCOUNT)
      if (text === null) return undefined
      try {
        const parsed = v.safeParse(headSchema, JSON.parse(text))
        return parsed.success ? parsed.output : undefined
      } catch {
        return undefined
      }
    },
    write: (head) => keychain.set(SERVICE, ACCOUNT, JSON.stringify(head)),
  }
}

/** A head for a journal that begins with the file `since`, after `seq` entries that were marked otherwise. */
export function newHead(since: string, seq: number, before: string): Head {
  return { key: randomBytes(32).toString('hex'), since, seq, mac: before }
}
