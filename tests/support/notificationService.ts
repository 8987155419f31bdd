import { type BusAnswer, startBusService } from './busService'

/** A notification that the app sent. */
export type SentNotification = {
  id: number
  title: string
  body: string
  /** the words of its buttons; the click on the words themselves is not one of them */
  buttons: string[]
  /** it was answered, or taken away by the app */
  isClosed: boolean
}

/** A desktop's notifications, of a test's own: what is sent is written down, and buttons can be pressed. */
export interface NotificationService {
  /** Everything that was sent, the latest last. */
  sent(): SentNotification[]
  press(id: number, button: string): void
  /** A click on the words. */
  click(id: number): void
  stop(): Promise<void>
}

const CLOSED_BY_PERSON = 2
const CLOSED_BY_CALL = 3

/** Starts a notification service (org.freedesktop.Notifications) that reads markup and shows buttons. */
export async function startNotificationService(busAddress: string): Promise<NotificationService> {
  const all: (SentNotification & { keys: string[] })[] = []

  const take = ([, , , title, body, actions]: unknown[]): BusAnswer => {
    const words = (actions as string[]).filter((_, place) => place % 2 === 1)
    const keys = (actions as string[]).filter((_, place) => place % 2 === 0)
    const isButton = keys.map((key) => key !== 'default')
    const id = all.length + 1
    all.push({
      id,
      title: String(title),
      body: String(body),
      buttons: words.filter((_, place) => isButton[place]),
      isClosed: false,
      keys: keys.filter((_, place) => isButton[place]),
    })
    return { signature: 'u', body: [id] }
  }
  const end = (id: number, reason: number) => {
    const one = all.find((each) => each.id === id)
    if (!one || one.isClosed) return
    one.isClosed = true
    service.signal('NotificationClosed', 'uu', [id, reason])
  }
  const answerWith = (id: number, key: string) => {
    service.signal('ActionInvoked', 'us', [id, key])
    end(id, CLOSED_BY_PERSON)
  }
  const service = await startBusService({
    busAddress,
    name: 'org.freedesktop.Notifications',
    path: '/org/freedesktop/Notifications',
    answer(member, body) {
      if (member === 'Notify') return take(body)
      if (member === 'GetCapabilities') {
        return { signature: 'as', body: [['actions', 'body', 'body-markup']] }
      }
      if (member === 'CloseNotification') end(Number(body[0]), CLOSED_BY_CALL)
      return undefined
    },
  })
  return {
    sent: () => all.map(({ keys: _, ...rest }) => rest),
    press(id, button) {
      const one = all.find((each) => each.id === id)
      const key = one?.keys[one.buttons.indexOf(button)]
      if (key === undefined) throw new Error(`Notification ${id} has no button “${button}”.`)
      answerWith(id, key)
    },
    click: (id) => answerWith(id, 'default'),
    stop: service.stop,
  }
}
