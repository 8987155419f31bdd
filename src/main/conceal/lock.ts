import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { LockState, OpenWay } from '../../contract/conceal'
import { t } from '../../strings'
import { Failed } from '../failed'
import type { QueuedKeychain } from '../vault/keychainQueue'
import type { ProvenKeychain } from '../vault/provenAbsence'
import type { Proof } from './concealment'
import type { LockFile } from './lockFile'
import {
  type Derive,
  deriveByScrypt,
  makeVerifier,
  matches,
  type Verifier,
  verifierSchema,
} from './passphrase'
import type { TouchId } from './touchId'
import { type Tries, triesSchema, waitAfter } from './tries'

export const LOCK_SERVICE = 'KSmith lock'

/** The names of a profile's two entries: two profiles of one person have two locks. */
export function lockAccounts(folder: string): { verifier: string; tries: string } {
  const profile = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return { verifier: `passphrase ${profile}`, tries: `tries ${profile}` }
}

export type LockChange =
  | 'passphrase-set'
  | 'passphrase-changed'
  | 'passphrase-removed'
  | 'touch-id-on'
  | 'touch-id-off'

export type Lock = {
  isSet(): boolean
  state(): LockState
  /** How it is opened, the quickest way first. */
  ways(): OpenWay[]
  /**
   * Whether a passphrase can be asked for now, so that nobody types one in vain.
   * @throws Failed LOCK_WAIT, LOCK_GONE, KEYCHAIN_*
   */
  ready(): Promise<void>
  /** @throws Failed LOCK_WRONG, LOCK_WAIT, LOCK_GONE, TOUCH_ID_REFUSED, KEYCHAIN_* */
  prove(proof: Proof): Promise<void>
  /** Sets a passphrase, or another one; the caller has asked for the one that was set. @throws Failed KEYCHAIN_*, … */
  setPassphrase(passphrase: string): Promise<void>
  /** The caller has asked for it. */
  removePassphrase(): Promise<void>
  /** Asks for a finger, whether Touch ID is on or not. @throws Failed TOUCH_ID_REFUSED */
  tryTouchId(): Promise<void>
  /** The caller has asked for a finger. @throws Failed INVENTORY_WRITE_FAILED */
  setTouchId(isOn: boolean): void
}

/**
 * The lock: an app passphrase, of which the keychain keeps what recognises it, or Touch ID, or both. Wrong tries are
 * counted in the keychain too, each before it is checked, so that ending the app takes none back.
 *
 * @param folder the profile's
 * @param note told what was changed, and of each wrong try
 * @param now epoch milliseconds
 */
export function openLock({
  file,
  keychain,
  touchId,
  folder,
  onChange = () => {},
  note = () => {},
  derive = deriveByScrypt,
  now = Date.now,
}: {
  file: LockFile
  keychain: ProvenKeychain & Pick<QueuedKeychain, 'state' | 'reset'>
  touchId: TouchId
  folder: string
  onChange?: () => void
  note?: (what: LockChange | 'wrong-passphrase') => void
  derive?: Derive
  now?: () => number
}): Lock {
  const accounts = lockAccounts(folder)
  let line: Promise<unknown> = Promise.resolve()
  /** One at a time: the count of the tries is read, checked and written in one go. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = line.then(act)
    line = turn.catch(() => {})
    return turn
  }
  const changed = (what: LockChange) => {
    note(what)
    onChange()
  }
  /** A refusal from before is no reason not to ask again: somebody is waiting at the lock. */
  const freshly = () => {
    if (keychain.state().status === 'unavailable') keychain.reset()
  }
  const readVerifier = async (): Promise<Verifier> => {
    const text = await keychain.get(LOCK_SERVICE, accounts.verifier)
    const verifier = text === null ? undefined : parsed(verifierSchema, text)
    if (!verifier) throw new Failed('LOCK_GONE', { params: { file: file.path } })
    return verifier
  }
  const readTries = async (): Promise<Tries> => {
    const text = await keychain.get(LOCK_SERVICE, accounts.tries)
    return (text === null ? undefined : parsed(triesSchema, text)) ?? { wrong: 0, at: 0 }
  }
  const writeTries = (tries: Tries) => keychain.set(LOCK_SERVICE, accounts.tries, JSON.stringify(tries))
  const mayTry = async (): Promise<Tries> => {
    const tries = await readTries()
    const wait = waitAfter(tries, now())
    if (wait > 0) throw new Failed('LOCK_WAIT', { params: seconds(wait) })
    return tries
  }
  const tryPassphrase = (passphrase: string) =>
    inTurn(async () => {
      freshly()
      const verifier = await readVerifier()
      const { wrong } = await mayTry()
      await writeTries({ wrong: wrong + 1, at: now() })
      if (!(await matches(passphrase, verifier, derive))) {
        note('wrong-passphrase')
        // the wait begins when it is known that it was wrong
        const counted = { wrong: wrong + 1, at: now() }
        await writeTries(counted)
        throw new Failed('LOCK_WRONG', { params: seconds(waitAfter(counted, now())) })
      }
      await writeTries({ wrong: 0, at: 0 })
    })

  return {
    isSet: () => file.get().passphrase || file.get().touchId,
    state: () => ({
      passphrase: file.get().passphrase,
      // one that was switched on stays visible, though the lid is closed now
      ...((touchId.isAvailable() || file.get().touchId) && { touchId: file.get().touchId }),
    }),
    ways() {
      const { passphrase, touchId: byFinger } = file.get()
      const ways: OpenWay[] = []
      // where it is the only one it is offered even if it cannot be asked now, and then says why
      if (byFinger && (touchId.isAvailable() || !passphrase)) ways.push('touch-id')
      if (passphrase) ways.push('passphrase')
      return ways.length === 0 ? ['press'] : ways
    },
    ready: () =>
      inTurn(async () => {
        freshly()
        await readVerifier()
        await mayTry()
      }),
    async prove(proof) {
      const { passphrase, touchId: byFinger } = file.get()
      if (proof.by === 'passphrase' && passphrase) return tryPassphrase(proof.passphrase)
      if (proof.by === 'touch-id' && byFinger) return touchId.ask(t('main.conceal.touchId.open'))
      if (passphrase || byFinger) throw new Failed('APP_CONCEALED')
    },
    setPassphrase: (passphrase) =>
      inTurn(async () => {
        const before = file.get()
        const verifier = JSON.stringify(await makeVerifier(passphrase, derive))
        freshly()
        await keychain.set(LOCK_SERVICE, accounts.verifier, verifier)
        // nobody is locked out by a keychain that only said that it kept it
        if ((await keychain.get(LOCK_SERVICE, accounts.verifier)) !== verifier)
          throw new Failed('KEYCHAIN_FAILED')
        await writeTries({ wrong: 0, at: 0 })
        file.put({ ...before, passphrase: true })
        changed(before.passphrase ? 'passphrase-changed' : 'passphrase-set')
      }),
    removePassphrase: () =>
      inTurn(async () => {
        file.put({ ...file.get(), passphrase: false })
        changed('passphrase-removed')
        // what is left behind there recognises a passphrase that nobody asks for any more
        await keychain.delete(LOCK_SERVICE, accounts.verifier).catch(() => {})
        await keychain.delete(LOCK_SERVICE, accounts.tries).catch(() => {})
      }),
    tryTouchId: () => touchId.ask(t('main.conceal.touchId.tryOut')),
    setTouchId(isOn) {
      file.put({ ...file.get(), touchId: isOn })
      changed(isOn ? 'touch-id-on' : 'touch-id-off')
    },
  }
}

function seconds(wait: number): Record<string, string> {
  return { seconds: String(Math.ceil(wait / 1000)) }
}

function parsed<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}
