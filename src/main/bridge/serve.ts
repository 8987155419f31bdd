import { ipcMain, type WebContents } from 'electron'
import * as v from 'valibot'
import type { Result } from '../../contract/failures'
import { type Guard, unguarded } from '../conceal/concealment'
import { Failed } from '../failed'
import { toFailure } from './toFailure'

type Table = Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>
export type Handlers<T extends Table> = {
  [C in keyof T]: (
    request: v.InferOutput<T[C]['request']>,
  ) => v.InferOutput<T[C]['answer']> | Promise<v.InferOutput<T[C]['answer']>>
}

/** The window a table of channels is for: the only one that is listened to. */
export type Caller = {
  /** the window's contents while it is open */
  contents(): WebContents | undefined
  /** the origin its page is served from */
  origin: string
}

/**
 * Answers a table of channels: the one way into the main process. For every message it checks who sent it (the main
 * frame of the one window these channels are for, on our own origin), checks the request, runs the handler, checks the
 * answer, and returns a {@link Result}. Nothing raw is ever thrown across.
 *
 * @param guard refuses while KSmith is concealed, and refuses the answer to what was asked before
 */
export function serve<T extends Table>(
  table: T,
  handlers: Handlers<T>,
  caller: Caller,
  guard: Guard = unguarded,
): void {
  for (const channel of Object.keys(table)) {
    const { request, answer } = table[channel] as T[string]
    const handler = handlers[channel] as (request: unknown) => unknown
    ipcMain.handle(channel, async (event, message: unknown): Promise<Result<unknown>> => {
      try {
        if (!isFrom(caller, event.sender, event.senderFrame)) throw new Failed('FORBIDDEN_SENDER')
        const isStillOpen = guard()
        const asked = v.safeParse(request, message)
        if (!asked.success) throw new Failed('BAD_REQUEST', { params: { channel } })
        const given = await handler(asked.output)
        isStillOpen()
        const answered = v.safeParse(answer, given)
        if (!answered.success) throw new Failed('BAD_ANSWER', { params: { channel } })
        return { ok: true, value: answered.output }
      } catch (error) {
        return { ok: false, failure: toFailure(error, channel) }
      }
    })
  }
}

/** Ends listening to a table, for a window that is gone. */
export function stopServing(table: Table): void {
  for (const channel of Object.keys(table)) ipcMain.removeHandler(channel)
}

const FOREIGN = 'electron-store-get-data'

/** electron-store adds a listener of its own that answers anyone: it is not wanted here, now or later. */
export function removeForeignListeners(): void {
  ipcMain.removeAllListeners(FOREIGN)
  ipcMain.on('newListener', (channel) => {
    // it is added right after this
    if (String(channel) === FOREIGN) queueMicrotask(() => ipcMain.removeAllListeners(FOREIGN))
  })
}

function isFrom(caller: Caller, sender: WebContents, frame: Electron.WebFrameMain | null): boolean {
  const contents = caller.contents()
  if (!contents || sender !== contents || !frame || frame !== contents.mainFrame) return false
  return originOf(frame.url) === caller.origin
}

/** Whether the page of a caller is what its window shows at this moment: one window shows several, one after the other. */
export function isShown({ contents, origin }: Caller): boolean {
  try {
    return originOf(contents()?.mainFrame.url ?? '') === origin
  } catch {
    // the page is going
    return false
  }
}

/** The origin of a URL. (`URL.origin` is `null` for schemes that Node does not know.) */
export function originOf(url: string): string | undefined {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  } catch {
    return undefined
  }
}
