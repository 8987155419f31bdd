import type { EventEmitter } from 'node:events'
import type { Message, MessageBus } from '@jellybrick/dbus-next'

export type LockSignals = {
  /**
   * Listens from now on.
   * @returns whether there is a bus to listen to; without one nothing tells of a locked screen here
   */
  listen(onLock: () => void): Promise<boolean>
  stop(): void
}

/** Interfaces under which the desktops say that their screen is locked: GNOME, KDE and others, Cinnamon, MATE, Xfce. */
const SCREEN_SAVERS = [
  'org.gnome.ScreenSaver',
  'org.freedesktop.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
] as const
const LOGIND = 'org.freedesktop.login1'

/**
 * Listens for a locked screen on Linux, where Electron does not tell of it (its `lock-screen` is for macOS and Windows):
 * to the screen savers of the desktops on the session bus, and to logind on the system bus, which asks the sessions of a
 * seat to lock. Anybody on the session bus can send such a signal; all that it does is to conceal.
 *
 * @param addresses of the buses; `undefined` for the usual ones
 */
export function openLockSignals(addresses: { session?: string; system?: string } = {}): LockSignals {
  const open = new Set<MessageBus>()

  const listenTo = async (
    connect: () => MessageBus,
    rules: readonly string[],
    isLock: (bus: MessageBus, message: Message) => boolean | Promise<boolean>,
    onLock: () => void,
  ): Promise<boolean> => {
    const { Message: Call } = await import('@jellybrick/dbus-next')
    const bus = connect()
    // a bus that is not there answers nothing and says so here alone; it must not take the app with it
    const failed = new Promise<never>((_, reject) => {
      ;(bus as EventEmitter).on('error', reject)
    })
    failed.catch(() => open.delete(bus))
    bus.on('message', (message) => {
      void Promise.resolve(isLock(bus, message)).then(
        (is) => is && onLock(),
        () => {},
      )
    })
    open.add(bus)
    try {
      for (const rule of rules) {
        const match = new Call({
          destination: 'org.freedesktop.DBus',
          path: '/org/freedesktop/DBus',
          interface: 'org.freedesktop.DBus',
          member: 'AddMatch',
          signature: 's',
          body: [rule],
        })
        await Promise.race([bus.call(match), failed])
      }
      return true
    } catch {
      open.delete(bus)
      bus.disconnect()
      return false
    }
  }

  return {
    async listen(onLock) {
      const { sessionBus, systemBus } = await import('@jellybrick/dbus-next')
      const { session, system } = addresses
      const both = await Promise.allSettled([
        listenTo(
          () => sessionBus(session === undefined ? {} : { busAddress: session }),
          SCREEN_SAVERS.map((name) => `type='signal',interface='${name}',member='ActiveChanged'`),
          (_, message) => isActivated(message),
          onLock,
        ),
        listenTo(
          () => (system === undefined ? systemBus() : sessionBus({ busAddress: system })),
          [`type='signal',sender='${LOGIND}',interface='${LOGIND}.Session',member='Lock'`],
          (bus, message) => message.member === 'Lock' && isOwnSession(bus, message.path),
          onLock,
        ),
      ])
      return both.some((one) => one.status === 'fulfilled' && one.value)
    },
    stop() {
      for (const bus of open) bus.disconnect()
      open.clear()
    },
  }
}

function isActivated({ interface: name, member, body }: Message): boolean {
  return SCREEN_SAVERS.some((each) => each === name) && member === 'ActiveChanged' && body[0] === true
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
