import { randomUUID } from 'node:crypto'
import { Failed, isFailed } from '../../failed'
import type { QueuedKeychain } from '../../vault/keychainQueue'
import { SENTINEL } from '../../vault/provenAbsence'
import { type Check, type Found, found, tryoutId } from '../check'

const ID = 'keychain'
/** The service name of the entry that is made up for a try. */
export const PROBE_SERVICE = 'KSmith doctor'
/** Milliseconds: a keychain that is open answers in a few. */
const PATIENCE = 5_000
/** Milliseconds: writing may open a prompt, and somebody has to type a password. */
const WRITING_PATIENCE = 60_000

type Parts = {
  /** the keychain as it is, one call at a time: without what is written along to prove that something is absent */
  keychain: Pick<QueuedKeychain, 'get' | 'hangs'>
  /** the service names under which secrets are kept */
  services: readonly string[]
  platform?: NodeJS.Platform
}

/**
 * Whether the keychain answers and is open. On Linux it is asked for the entry beside our secrets, whose content is
 * none; elsewhere for one that does not exist. No secret is read.
 */
export function keychainCheck({ keychain, services, platform = process.platform }: Parts): Check {
  const look = async () => {
    // a call that hangs already answers the question; another one would only take a thread away
    if (keychain.hangs()) return [found('bad', 'KEYCHAIN_TROUBLE', { failure: 'KEYCHAIN_WAITING' })]
    const asked = services.length > 0 ? services : [PROBE_SERVICE]
    for (const service of asked) {
      const finding = await within(PATIENCE, ask(service))
      if (finding.state === 'bad') return [finding]
    }
    return [
      found('good', platform === 'linux' && services.length === 0 ? 'KEYCHAIN_ANSWERS' : 'KEYCHAIN_OPEN'),
    ]
  }
  const ask = async (service: string): Promise<Found> => {
    try {
      const content = await keychain.get(service, SENTINEL.account)
      const isLocked = platform === 'linux' && services.includes(service) && content !== SENTINEL.content
      return isLocked ? trouble(new Failed('KEYCHAIN_LOCKED')) : found('good', 'KEYCHAIN_OPEN')
    } catch (error) {
      return trouble(error)
    }
  }
  return { id: ID, group: 'keychain', patience: PATIENCE * 3, look }
}

/** Writes a made-up entry, reads it, deletes it, and makes sure that it is gone. */
export function keychainTryout(keychain: Pick<QueuedKeychain, 'get' | 'set' | 'delete' | 'hangs'>): Check {
  const look = async () => {
    if (keychain.hangs()) return [found('bad', 'KEYCHAIN_NOT_WRITING', { failure: 'KEYCHAIN_WAITING' })]
    const account = randomUUID()
    const content = `made up ${randomUUID()}`
    try {
      await keychain.set(PROBE_SERVICE, account, content)
      const kept = await keychain.get(PROBE_SERVICE, account)
      await keychain.delete(PROBE_SERVICE, account)
      if (kept !== content) throw new Failed('KEYCHAIN_LOCKED')
      if ((await keychain.get(PROBE_SERVICE, account)) !== null) throw new Failed('SECRET_NOT_DELETED')
      return [found('good', 'KEYCHAIN_WRITES')]
    } catch (error) {
      return [found('bad', 'KEYCHAIN_NOT_WRITING', { failure: codeOf(error) })]
    }
  }
  return { id: tryoutId(ID), group: 'keychain', patience: WRITING_PATIENCE, look }
}

/** The system's own text is left out: it may name files and people. */
const codeOf = (error: unknown) => (isFailed(error) ? error.failure.code : 'KEYCHAIN_FAILED')

const trouble = (error: unknown) => found('bad', 'KEYCHAIN_TROUBLE', { failure: codeOf(error) })

/** What is said when no answer came in time: it is locked and shows a prompt somewhere. */
function within(milliseconds: number, answer: Promise<Found>): Promise<Found> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve(trouble(new Failed('KEYCHAIN_WAITING'))), milliseconds)
    void answer.then((finding) => {
      clearTimeout(patience)
      resolve(finding)
    })
  })
}
