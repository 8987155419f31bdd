import { t } from '../../../strings'
import { hasOwner, OWNER_CHANGED, type SessionBus } from '../sessionBus'
import type { Notice, NoticeWay } from './notices'

const SERVICE = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
}
/** What a click on the words is called, by the specification. */
const CLICK = 'default'
const BUTTON = 'button'
/** Signals about notifications of which the number is not known yet that are kept: the desktop's other programs send some. */
const MAX_EARLY = 50

type Open = { notice: Notice; onGone: (wasShown?: boolean) => void }

/**
 * The notifications of Linux desktops (org.freedesktop.Notifications), with the buttons that Electron's have not.
 *
 * @param onChange told when whether there are any is another answer
 */
export function freedesktopWay(bus: SessionBus, onChange: () => void): NoticeWay {
  let isThere = false
  let hasMarkup: boolean | undefined
  const open = new Map<number, Open>()
  /** what was pressed or closed before the answer said which one it is */
  const early = new Map<number, string>()

  const look = async () => {
    const found = await canAnswer(bus)
    // another service may understand other texts
    hasMarkup = undefined
    if (found !== isThere) {
      isThere = found
      onChange()
    }
    return found
  }
  const end = (id: number, answer: string) => {
    const one = open.get(id)
    if (!one) {
      // one that is answered is closed as well, and the closing says no more
      if (!early.has(id)) early.set(id, answer)
      for (const oldest of early.keys()) {
        if (early.size <= MAX_EARLY) break
        early.delete(oldest)
      }
      return
    }
    open.delete(id)
    one.onGone()
    if (answer === CLICK) one.notice.onClick()
    else if (answer === BUTTON) one.notice.button?.onPress()
  }
  const follow = async () => {
    const signal = { sender: SERVICE.destination, interface: SERVICE.interface }
    await bus.listen(OWNER_CHANGED, ([name]) => {
      if (name === SERVICE.destination) void look()
    })
    await bus.listen({ ...signal, member: 'ActionInvoked' }, ([id, key]) => end(Number(id), String(key)))
    await bus.listen({ ...signal, member: 'NotificationClosed' }, ([id]) => end(Number(id), 'closed'))
    await look()
  }
  const readsMarkup = async () => {
    const [answer] = await bus.call({ ...SERVICE, member: 'GetCapabilities' })
    return Array.isArray(answer) && answer.includes('body-markup')
  }
  const send = async ({ title, body, button }: Notice): Promise<number> => {
    const { Variant } = await import('@jellybrick/dbus-next')
    hasMarkup ??= await readsMarkup()
    const hints = {
      'desktop-entry': new Variant('s', 'ksmith'),
      'suppress-sound': new Variant('b', true),
    }
    const actions = [CLICK, t('main.notices.open'), ...(button ? [BUTTON, button.text] : [])]
    const [id] = await bus.call({
      ...SERVICE,
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: ['KSmith', 0, '', title, hasMarkup ? escapeMarkup(body) : body, actions, hints, -1],
    })
    return Number(id)
  }

  return {
    start: () => void follow().catch(() => {}),
    isThere: () => isThere,
    look,
    show(notice, onGone) {
      let number: number | undefined
      let isClosed = false
      const withdraw = (id: number) => {
        open.delete(id)
        void bus.call({ ...SERVICE, member: 'CloseNotification', signature: 'u', body: [id] }).catch(() => {})
      }
      send(notice).then(
        (id) => {
          number = id
          if (isClosed) return withdraw(id)
          open.set(id, { notice, onGone })
          const answer = early.get(id)
          early.delete(id)
          if (answer !== undefined) end(id, answer)
        },
        () => onGone(isClosed),
      )
      return {
        close() {
          isClosed = true
          if (number !== undefined && open.has(number)) withdraw(number)
          onGone()
        },
      }
    },
  }
}

/** Whether the service runs, or would be started by being asked. */
async function canAnswer(bus: SessionBus): Promise<boolean> {
  try {
    if (await hasOwner(bus, SERVICE.destination)) return true
    const [names] = await bus.call({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'ListActivatableNames',
    })
    return Array.isArray(names) && names.includes(SERVICE.destination)
  } catch {
    return false
  }
}

/** A label may have anything in it; what shows it may read markup. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
