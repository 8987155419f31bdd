import { type EventEmitter, once } from 'node:events'
import { Message, type MessageBus, MessageType, NameFlag, sessionBus } from '@jellybrick/dbus-next'

/** What a method answers: the signature of it, and the values. */
export type BusAnswer = { signature: string; body: unknown[] }

/** A service on a session bus, for tests. */
export interface BusService {
  bus: MessageBus
  call(message: ConstructorParameters<typeof Message>[0]): Promise<unknown[]>
  signal(member: string, signature: string, body: unknown[]): void
  stop(): Promise<void>
}

const nothing: BusAnswer = { signature: '', body: [] }

/**
 * Takes a name on a session bus and answers what it is asked.
 *
 * @param answer to a call of `member`, by the bus name `sender`; `undefined` for nothing
 * @param onSignal told of names that got another owner: the name, and whether there is one
 */
export async function startBusService({
  busAddress,
  name,
  path,
  answer,
  onOwner,
}: {
  busAddress: string
  name: string
  path: string
  answer: (member: string, body: unknown[], sender: string) => BusAnswer | undefined
  onOwner?: (name: string, isOwned: boolean) => void
}): Promise<BusService> {
  const bus = sessionBus({ busAddress })
  const events: EventEmitter = bus
  await once(events, 'connect')
  // a bus that is stopped before its users takes nothing with it
  events.on('error', () => {})
  const call = async (message: ConstructorParameters<typeof Message>[0]) =>
    (await bus.call(new Message(message)))?.body ?? []
  bus.addMethodHandler((message: Message) => {
    if (message.path !== path) return false
    const { signature, body } = answer(message.member, message.body, message.sender) ?? nothing
    bus.send(Message.newMethodReturn(message, signature, body))
    return true
  })
  bus.on('message', ({ type, member, body: [owned, , owner] }) => {
    if (type === MessageType.SIGNAL && member === 'NameOwnerChanged') onOwner?.(String(owned), owner !== '')
  })
  await call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'AddMatch',
    signature: 's',
    body: ["type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged'"],
  })
  await bus.requestName(name, NameFlag.DO_NOT_QUEUE)
  return {
    bus,
    call,
    signal: (member, signature, body) => bus.send(Message.newSignal(path, name, member, signature, body)),
    // its name goes with it
    stop: async () => bus.disconnect(),
  }
}
