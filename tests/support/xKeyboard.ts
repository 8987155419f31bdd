import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'

/**
 * A keyboard for the X display that tests run on: a small X client that presses keys by the XTEST extension, so that they
 * go the way of real ones, through the server and the claims of programs, or claims keys itself as another program would.
 * Spoken over the display's socket, so that no program has to be installed for it.
 */
export interface XKeyboard {
  /** Presses keys together and lets them go, e.g. `Control_L Alt_L k`, by the names below. */
  press(...keys: KeyName[]): Promise<void>
  /** Holds keys together for so many milliseconds, which the display repeats, and lets them go. */
  hold(milliseconds: number, ...keys: KeyName[]): Promise<void>
  /** Types a text of lower-case letters, digits, `_` and spaces. */
  type(text: string): Promise<void>
  /** Claims Ctrl+Alt with a key for this client, as a program that was there first; until `close`. */
  claim(key: KeyName): Promise<void>
  close(): void
}

/** Why there is none here. */
export const noXKeyboardBecause: string | undefined =
  process.platform !== 'linux' || process.env.KSMITH_TEST_DISPLAY === 'own'
    ? 'keys are pressed only on a display that nobody sees'
    : undefined

/** Keysyms, as `X11/keysymdef.h` has them. */
const named = {
  Control_L: 0xffe3,
  Alt_L: 0xffe9,
  Shift_L: 0xffe1,
  Return: 0xff0d,
  Escape: 0xff1b,
  Down: 0xff54,
  space: 0x20,
  underscore: 0x5f,
} as const
export type KeyName = keyof typeof named | (string & {})

const CONTROL = 1 << 2
const ALT = 1 << 3
const [KEY_PRESS, KEY_RELEASE] = [2, 3]

/** Connects to the display that the environment names. */
export async function openXKeyboard(env: NodeJS.ProcessEnv = process.env): Promise<XKeyboard> {
  const number = /^:(\d+)/.exec(env.DISPLAY ?? '')?.[1]
  if (number === undefined || env.XAUTHORITY === undefined) throw new Error('There is no display of our own.')
  const socket = connect(`/tmp/.X11-unix/X${number}`)
  const receive = receiver(socket)
  socket.write(greeting(cookieIn(env.XAUTHORITY)))
  const head = await receive(8)
  const setup = await receive(head.readUInt16LE(6) * 4)
  if (head[0] !== 1) throw new Error('The display refused the connection.')
  const vendor = setup.readUInt16LE(16)
  const formats = setup[21] ?? 0
  const [first, last] = [setup[26] ?? 8, setup[27] ?? 255]
  const root = setup.readUInt32LE(32 + Math.ceil(vendor / 4) * 4 + formats * 8)

  const ask = async (request: Buffer): Promise<Buffer> => {
    socket.write(request)
    for (;;) {
      const reply = await receive(32)
      if (reply[0] === 0) throw new Error(`The display answered with error ${reply[1]}.`)
      // events are none of ours
      if (reply[0] === 1) return Buffer.concat([reply, await receive(reply.readUInt32LE(4) * 4)])
    }
  }
  const extension = async (name: string) => {
    const padded = Buffer.alloc(Math.ceil(name.length / 4) * 4)
    padded.write(name)
    const request = Buffer.alloc(8)
    request.writeUInt8(98, 0)
    request.writeUInt16LE(2 + padded.length / 4, 2)
    request.writeUInt16LE(name.length, 4)
    const reply = await ask(Buffer.concat([request, padded]))
    if (reply[8] !== 1) throw new Error(`The display has no ${name}.`)
    return reply[9] ?? 0
  }
  const xtest = await extension('XTEST')
  const mapping = Buffer.alloc(8)
  mapping.writeUInt8(101, 0)
  mapping.writeUInt16LE(2, 2)
  mapping.writeUInt8(first, 4)
  mapping.writeUInt8(last - first + 1, 5)
  const table = await ask(mapping)
  const perCode = table[1] ?? 1
  /** the key, and whether Shift has to be held for it */
  const codeOf = (key: KeyName): { code: number; shift: boolean } => {
    const wanted = key in named ? named[key as keyof typeof named] : key.charCodeAt(0)
    for (const level of [0, 1]) {
      for (let at = 0; at <= last - first; at += 1) {
        if (table.readUInt32LE(32 + (at * perCode + level) * 4) === wanted)
          return { code: first + at, shift: level === 1 }
      }
    }
    throw new Error(`The display's keyboard has no ${key}.`)
  }
  const fake = (type: number, code: number) => {
    const request = Buffer.alloc(36)
    request.writeUInt8(xtest, 0)
    request.writeUInt8(2, 1)
    request.writeUInt16LE(9, 2)
    request.writeUInt8(type, 4)
    request.writeUInt8(code, 5)
    request.writeUInt32LE(root, 12)
    socket.write(request)
  }
  /** a question whose answer says that all before it was done */
  const settled = async () => {
    const request = Buffer.alloc(4)
    request.writeUInt8(43, 0)
    request.writeUInt16LE(1, 2)
    await ask(request)
  }
  const press = async (...keys: KeyName[]) => {
    const codes = keys.flatMap((key) => {
      const { code, shift } = codeOf(key)
      return shift ? [codeOf('Shift_L').code, code] : [code]
    })
    for (const code of codes) fake(KEY_PRESS, code)
    for (const code of codes.reverse()) fake(KEY_RELEASE, code)
    await settled()
  }
  return {
    press,
    async hold(milliseconds, ...names) {
      const codes = names.map((key) => codeOf(key).code)
      for (const code of codes) fake(KEY_PRESS, code)
      await settled()
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      for (const code of codes.reverse()) fake(KEY_RELEASE, code)
      await settled()
    },
    async type(text) {
      for (const letter of text)
        await press(letter === ' ' ? 'space' : letter === '_' ? 'underscore' : letter)
    },
    async claim(key) {
      const request = Buffer.alloc(16)
      request.writeUInt8(33, 0)
      request.writeUInt8(1, 1)
      request.writeUInt16LE(4, 2)
      request.writeUInt32LE(root, 4)
      request.writeUInt16LE(CONTROL | ALT, 8)
      request.writeUInt8(codeOf(key).code, 10)
      request.writeUInt8(1, 11)
      request.writeUInt8(1, 12)
      socket.write(request)
      await settled()
    },
    close: () => socket.destroy(),
  }
}

/** Gives out what comes in, so many bytes at a time. */
function receiver(socket: Socket): (bytes: number) => Promise<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  let wake = () => {}
  let failed: Error | undefined
  socket.on('data', (data) => {
    held = Buffer.concat([held, data])
    wake()
  })
  socket.on('error', (error) => {
    failed = error
    wake()
  })
  return async (bytes) => {
    while (held.length < bytes) {
      if (failed) throw failed
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const taken = held.subarray(0, bytes)
    held = held.subarray(bytes)
    return taken
  }
}

function greeting(cookie: Buffer): Buffer {
  const name = 'MIT-MAGIC-COOKIE-1'
  const padded = Buffer.alloc(20)
  padded.write(name)
  const head = Buffer.alloc(12)
  head.write('l')
  head.writeUInt16LE(11, 2)
  head.writeUInt16LE(name.length, 6)
  head.writeUInt16LE(cookie.length, 8)
  return Buffer.concat([head, padded, cookie])
}

/** The cookie of an X authority file with one entry: family, address, number, name, data, each but the first with its length. */
function cookieIn(file: string): Buffer {
  const bytes = readFileSync(file)
  let at = 2
  let field: Buffer = Buffer.alloc(0)
  for (let n = 0; n < 4; n += 1) {
    const length = bytes.readUInt16BE(at)
    field = bytes.subarray(at + 2, at + 2 + length)
    at += 2 + length
  }
  return field
}
