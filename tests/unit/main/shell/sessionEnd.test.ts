import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { onSessionEnd } from '../../../../src/main/shell/sessionEnd'

/** Windows that are opened one after the other, as Electron tells of them. */
function session(platform: NodeJS.Platform) {
  const app = new EventEmitter()
  const act = vi.fn()
  onSessionEnd(act, app, platform)
  const open = () => {
    const window = new EventEmitter()
    app.emit('browser-window-created', {}, window)
    return window
  }
  return { act, open }
}

describe('the end of a session on Windows', () => {
  it('is heard by every window, and what is to be done is done before the event returns', () => {
    const { act, open } = session('win32')
    const windows = [open(), open()]
    expect(act).not.toHaveBeenCalled()
    windows[1]?.emit('session-end')
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('is not listened for where systems let programs quit', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      expect(session(platform).open().listenerCount('session-end')).toBe(0)
    }
  })
})
