import type { EventEmitter } from 'node:events'
import type { Message, MessageBus } from '@jellybrick/dbus-next'

/** One call of a method; `signature` and `body` are left out where it takes nothing. */
export type BusCall = {
  destination: string
  path: string
  interface: string
  member: string
  signature?: string
  body?: unknown[]
}

/** Which signals are heard: of whom, by the rules of D-Bus. */
export type BusSignal = { sender: string; interface: string; member: string }

/** The session bus of a Linux desktop. It is connected to with its first use, and used by nothing else than this. */
export type SessionBus = {
  /**
   * @param patience milliseconds; two seconds unless it is said
   * @throws Error when there is no bus, nobody answers in time, or the answer is an error
   */
  call(call: BusCall, patience?: number): Promise<unknown[]>
  /** Hears signals from now on. Throws as `call` does. */
  listen(signal: BusSignal, heard: (body: unknown[]) => void): Promise<void>
  close(): void
}

/** Milliseconds that an answer may take: a desktop that hangs counts as one that is not there. */
const PATIENCE = 2_000

const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

/** @param address of a bus other than the session's */
export function openSessionBus(address?: string): SessionBus {
  let connected: Promise<MessageBus> | undefined
  let broken: Error | undefined
  const waiting = new Set<(error: Error) => void>()
  const heard: { signal: BusSignal; tell: (body: unknown[]) => void }[] = []

  const onError = (error: Error) => {
    broken ??= error
    for (const reject of [...waiting]) reject(error)
  }
  const onMessage = (message: Message) => {
    for (const { signal, tell } of heard) {
      if (message.interface === signal.interface && message.member === signal.member) tell(message.body)
    }
  }
  const connect = async () => {
    const { sessionBus } = await import('@jellybrick/dbus-next')
    const bus = sessionBus(address === undefined ? {} : { busAddress: address })
    // the library's types leave out the one event that must be heard
    const events: EventEmitter = bus
    events.on('error', onError)
    bus.on('message', onMessage)
    return bus
  }
  const call = async (asked: BusCall, patience = PATIENCE): Promise<unknown[]> => {
    if (broken) throw broken
    connected ??= connect()
    const [bus, { Message: Call }] = await Promise.all([connected, import('@jellybrick/dbus-next')])
    const { promise: refusal, reject: giveUp } = refusable()
    const timer = setTimeout(() => giveUp(new Error('nobody answered on the session bus')), patience)
    waiting.add(giveUp)
    try {
      const answer = await Promise.race([bus.call(new Call(asked)), refusal])
      return answer?.body ?? []
    } finally {
      clearTimeout(timer)
      waiting.delete(giveUp)
    }
  }

  return {
    call,
    async listen(signal, tell) {
      heard.push({ signal, tell })
      const rule = `type='signal',sender='${signal.sender}',interface='${signal.interface}',member='${signal.member}'`
      await call({ ...DAEMON, member: 'AddMatch', signature: 's', body: [rule] })
    },
    close() {
      broken ??= new Error('closed')
      void connected?.then(
        (bus) => bus.disconnect(),
        () => {},
      )
    },
  }
}

/** A promise that is only ever refused, if at all. */
function refusable(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  promise.catch(() => {})
  return { promise, reject }
}

/** Whether somebody owns a name on the bus. Throws as `call` does. */
export async function hasOwner(bus: SessionBus, name: string): Promise<boolean> {
  const [answer] = await bus.call({ ...DAEMON, member: 'NameHasOwner', signature: 's', body: [name] })
  return answer === true
}

/** A property of an object on the bus. Throws as `call` does. */
export async function readProperty(
  bus: SessionBus,
  { destination, path, interface: owner, name }: { name: string } & Omit<BusCall, 'member'>,
  patience?: number,
): Promise<unknown> {
  const [answer] = await bus.call(
    {
      destination,
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [owner, name],
    },
    patience,
  )
  // a variant, which the library gives as an object
  return (answer as { value?: unknown } | undefined)?.value
}

/** The signal that names got another owner. */
export const OWNER_CHANGED: BusSignal = {
  sender: DAEMON.destination,
  interface: DAEMON.interface,
  member: 'NameOwnerChanged',
}
