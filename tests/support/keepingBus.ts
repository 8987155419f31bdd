import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

export interface KeepingBus {
  /** for DBUS_SESSION_BUS_ADDRESS */
  readonly address: string
  /** From now on secrets are deleted again when that is asked for. */
  obey(): void
  stop(): Promise<void>
}

/**
 * A session bus in front of another one, that makes a keyring one that says yes to every deletion and keeps the secret.
 * All else goes through as it is. There is no real keyring that does this at will, and the app must not believe one.
 *
 * @param busAddress of a bus with a real keyring, `unix:path=...`
 * @param folder for the socket; its path must be short
 */
export async function startKeepingBus(busAddress: string, folder: string): Promise<KeepingBus> {
  const behind = /unix:path=([^,]+)/.exec(busAddress)?.[1] ?? ''
  const path = join(folder, 'keeping')
  const sockets = new Set<Socket>()
  let keeps = true

  const server = createServer((front) => {
    const back = connect(behind)
    let begun = false
    const fromFront = inMessages()
    const fromBack = inMessages()
    for (const socket of [front, back]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        front.destroy()
        back.destroy()
      })
    }
    front.on('data', (data) => {
      let rest = data
      if (!begun) {
        // signing in is lines of text, up to this one
        const end = data.indexOf(BEGIN)
        begun = end >= 0
        const text = begun ? data.subarray(0, end + BEGIN.length) : data
        back.write(text)
        rest = data.subarray(text.length)
      }
      for (const message of fromFront(rest)) {
        if (keeps && isDeletion(message)) front.write(yesTo(message))
        else back.write(message)
      }
    })
    back.on('data', (data) => {
      // whole messages only: the answer to a deletion must not end up within another one
      for (const message of begun ? fromBack(data) : [data]) front.write(message)
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return {
    address: `unix:path=${path}`,
    obey: () => {
      keeps = false
    },
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const BEGIN = 'BEGIN\r\n'
/** Where a message's header has them, in bytes: length of the body, serial number, length of the header's fields. */
const BODY_LENGTH = 4
const SERIAL = 8
const FIELDS_LENGTH = 12
const FIXED = 16

/** Puts a stream of bytes together to the messages of D-Bus that have arrived whole. Little-endian, as on every PC. */
function inMessages(): (data: Buffer) => Buffer[] {
  let pending = Buffer.alloc(0)
  return (data) => {
    pending = Buffer.concat([pending, data])
    const messages: Buffer[] = []
    while (pending.length >= FIXED) {
      const header = FIXED + pending.readUInt32LE(FIELDS_LENGTH)
      const length = Math.ceil(header / 8) * 8 + pending.readUInt32LE(BODY_LENGTH)
      if (pending.length < length) break
      messages.push(pending.subarray(0, length))
      pending = pending.subarray(length)
    }
    return messages
  }
}

function isDeletion(message: Buffer): boolean {
  return message.includes('org.freedesktop.Secret.Item\0') && message.includes('\0Delete\0')
}

/** What a keyring answers that needs no prompt to delete: the path of no prompt, `/`. */
function yesTo(call: Buffer): Buffer {
  const METHOD_RETURN = 2
  const answer = Buffer.alloc(FIXED + 16 + 6)
  answer.write('l', 0, 'latin1')
  answer.set([METHOD_RETURN, 0, 1], 1)
  answer.writeUInt32LE(6, BODY_LENGTH)
  answer.writeUInt32LE(call.readUInt32LE(SERIAL), SERIAL)
  answer.writeUInt32LE(15, FIELDS_LENGTH)
  // which call it answers, and the type of its body
  answer.set([5, 1, 'u'.charCodeAt(0), 0], FIXED)
  answer.writeUInt32LE(call.readUInt32LE(SERIAL), FIXED + 4)
  answer.set([8, 1, 'g'.charCodeAt(0), 0, 1, 'o'.charCodeAt(0), 0], FIXED + 8)
  answer.writeUInt32LE(1, FIXED + 16)
  answer.write('/', FIXED + 20, 'latin1')
  return answer
}
