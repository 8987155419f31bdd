import type { EventEmitter } from 'node:events'
import type { Message, MessageBus } from '@jellybrick/dbus-next'

/** Interfaces, and names, under which desktops say that their screen is locked: GNOME, KDE and others, Cinnamon, MATE, Xfce. */
const SCREEN_SAVERS = [
  'org.gnome.ScreenSaver',
  'org.freedesktop.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
] as const
const LOGIND = 'org.freedesktop.login1'
const DBUS = 'org.freedesktop.DBus'

export type LockSignals = {
  /**
   * Listens from now on. Resolves when it is known who there is to listen to.
   *
   * @param onLock told of each locking
   * @param onHeard told whether anybody here would tell of it, at first and whenever that changes
   */
  listen(onLock: () => void, onHeard?: (isHeard: boolean) => void): Promise<void>
  stop(): void
}

/**
 * Listens for a locked screen on Linux, where Electron does not tell of it (its `lock-screen` is for macOS and Windows):
 * to the screen savers of the desktops on the session bus, and to logind on the system bus, which asks the sessions of a
 * seat to lock. Anybody on the session bus can send such a signal; all that it does is to conceal.
 *
 * @param addresses of the buses; `undefined` for the usual ones
 */
export function openLockSignals(addresses: { session?: string; system?: string } = {}): LockSignals {
  const open = new Set<MessageBus>()
  /** names that somebody owns */
  const speakers = new Set<string>()

  const listenTo = async (
    connect: () => MessageBus,
    names: readonly string[],
    rules: readonly string[],
    isLock: (bus: MessageBus, message: Message) => boolean | Promise<boolean>,
    onLock: () => void,
    onHeard: () => void,
  ): Promise<void> => {
    const bus = connect()
    // a bus that is not there answers nothing and says so here alone; it must not take the app with it
    const failed = new Promise<never>((_, reject) => {
      ;(bus as EventEmitter).on('error', reject)
    })
    failed.catch(() => open.delete(bus))
    const ask = (member: string, body: string) => Promise.race([askBus(bus, member, body), failed])
    bus.on('message', (message) => {
      const owned = ownerChange(message)
      if (owned && names.includes(owned.name)) {
        if (owned.isOwned) speakers.add(owned.name)
        else speakers.delete(owned.name)
        onHeard()
      }
      void Promise.resolve(isLock(bus, message)).then(
        (is) => is && onLock(),
        () => {},
      )
    })
    open.add(bus)
    for (const rule of rules) await ask('AddMatch', rule)
    for (const name of names) {
      await ask('AddMatch', `type='signal',sender='${DBUS}',member='NameOwnerChanged',arg0='${name}'`)
      if ((await ask('NameHasOwner', name))?.body[0] === true) speakers.add(name)
    }
  }

  return {
    async listen(onLock, onHeard = () => {}) {
      const { sessionBus, systemBus } = await import('@jellybrick/dbus-next')
      const { session, system } = addresses
      let last: boolean | undefined
      let isReady = false
      const tell = () => {
        const isHeard = speakers.size > 0
        if (isReady && isHeard !== last) onHeard(isHeard)
        last = isHeard
      }
      await Promise.allSettled([
        listenTo(
          () => sessionBus(session === undefined ? {} : { busAddress: session }),
          SCREEN_SAVERS,
          SCREEN_SAVERS.map((name) => `type='signal',interface='${name}',member='ActiveChanged'`),
          (_, message) => isActivated(message),
          onLock,
          tell,
        ),
        listenTo(
          () => (system === undefined ? systemBus() : sessionBus({ busAddress: system })),
          [LOGIND],
          [`type='signal',sender='${LOGIND}',interface='${LOGIND}.Session',member='Lock'`],
          (bus, { interface: name, member, path }) =>
            name === `${LOGIND}.Session` && member === 'Lock' && isOwnSession(bus, path),
          onLock,
          tell,
        ),
      ])
      isReady = true
      last = undefined
      tell()
    },
    stop() {
      for (const bus of open) bus.disconnect()
      open.clear()
    },
  }
}

async function askBus(bus: MessageBus, member: string, body: string): Promise<Message | null> {
  const { Message: Call } = await import('@jellybrick/dbus-next')
  const path = '/org/freedesktop/DBus'
  return bus.call(
    new Call({ destination: DBUS, path, interface: DBUS, member, signature: 's', body: [body] }),
  )
}

function isActivated({ interface: name, member, body }: Message): boolean {
  return SCREEN_SAVERS.some((each) => each === name) && member === 'ActiveChanged' && body[0] === true
}

function ownerChange({
  interface: name,
  member,
  body,
}: Message): { name: string; isOwned: boolean } | undefined {
  if (name !== DBUS || member !== 'NameOwnerChanged') return undefined
  return { name: String(body[0]), isOwned: body[2] !== '' }
}

/** Whether a session of logind's is of this user: another seat's screen is none of ours. */
async function isOwnSession(bus: MessageBus, path: string | undefined): Promise<boolean> {
  const { Message: Call } = await import('@jellybrick/dbus-next')
  const answer = await bus.call(
    new Call({
      destination: LOGIND,
      path: '/org/freedesktop/login1',
      interface: `${LOGIND}.Manager`,
      member: 'ListSessions',
    }),
  )
  // id, user, user name, seat, path
  const sessions: unknown = answer?.body[0]
  if (!Array.isArray(sessions)) return false
  const own = process.getuid?.()
  return sessions.some((session) => Array.isArray(session) && session[1] === own && session[4] === path)
}
