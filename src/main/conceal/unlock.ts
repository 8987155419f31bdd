import type { BrowserWindow } from 'electron'
import type { LockState, OpenWay } from '../../contract/conceal'
import { t } from '../../strings'
import { Failed } from '../failed'
import type { AskInWindow } from '../intake/entryWindow'
import type { Concealment } from './concealment'
import type { Lock } from './lock'
import { checkNewAppPassphrase } from './passphrase'

export type Unlocking = {
  /** Opens KSmith, after the proof that is asked for. Throws as `Concealment.open` does, and CANCELLED. */
  open(way: OpenWay): Promise<void>
  /** Has a passphrase typed twice, after the one that is set. */
  setPassphrase(): Promise<LockState>
  removePassphrase(): Promise<LockState>
  setTouchId(isOn: boolean): Promise<LockState>
}

/**
 * What a person is asked at the lock and about it: passphrases in a window of their own, a finger in the system's prompt.
 * The page sees neither.
 *
 * @param parent the window that is asked above
 */
export function openUnlocking({
  concealment,
  lock,
  ask,
  parent,
}: {
  concealment: Pick<Concealment, 'open' | 'guard'>
  lock: Lock
  ask: AskInWindow
  parent: () => BrowserWindow
}): Unlocking {
  const askPassphrase = async (title: string, take: (passphrase: string) => Promise<void>) => {
    await lock.ready()
    await ask(parent(), { title, kind: 'app-passphrase' }, ({ secret }) => take(secret))
  }
  const prove = async (title: string): Promise<void> => {
    const [way] = lock.ways()
    if (way === 'touch-id') {
      try {
        return await lock.prove({ by: 'touch-id' })
      } catch (error) {
        if (!lock.ways().includes('passphrase')) throw error
      }
    }
    if (lock.ways().includes('passphrase')) {
      await askPassphrase(title, (passphrase) => lock.prove({ by: 'passphrase', passphrase }))
    }
  }
  /** Whoever changes the lock shows first that it is theirs; while KSmith is concealed nobody changes it. */
  const provePerson = async (title: string): Promise<void> => {
    const isStillOpen = concealment.guard()
    await prove(title)
    isStillOpen()
  }

  return {
    async open(way) {
      if (!lock.ways().includes(way)) throw new Failed('APP_CONCEALED')
      if (way !== 'passphrase') return concealment.open({ by: way })
      await askPassphrase(t('main.conceal.unlock'), (passphrase) =>
        concealment.open({ by: 'passphrase', passphrase }),
      )
    },
    async setPassphrase() {
      await provePerson(t('main.conceal.currentPassphrase'))
      await ask(
        parent(),
        { title: t('main.conceal.setPassphrase'), kind: 'new-app-passphrase' },
        ({ secret, again }) => lock.setPassphrase(checkNewAppPassphrase(secret, again)),
      )
      return lock.state()
    },
    async removePassphrase() {
      await provePerson(t('main.conceal.removePassphrase'))
      await lock.removePassphrase()
      return lock.state()
    },
    async setTouchId(isOn) {
      // another way in takes a proof by those there are: not every finger that the system knows is this person's
      const isStillOpen = concealment.guard()
      await prove(t(isOn ? 'main.conceal.touchIdOn' : 'main.conceal.touchIdOff'))
      isStillOpen()
      // a finger that does not work is found out before anything depends on it
      if (isOn) await lock.tryTouchId()
      isStillOpen()
      lock.setTouchId(isOn)
      return lock.state()
    },
  }
}
