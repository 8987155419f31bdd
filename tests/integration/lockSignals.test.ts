import type { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPrivateBus } from '../../scripts/lib/privateBus.mjs'
import { type LockSignals, openLockSignals } from '../../src/main/conceal/lockSignals'

const LOGIND = 'org.freedesktop.login1'
const own = '/org/freedesktop/login1/session/_32'

describe.skipIf(process.platform !== 'linux')('a locked screen on Linux', () => {
  let folder: string
  let bus: Awaited<ReturnType<typeof startPrivateBus>>
  let desktop: MessageBus
  let signals: LockSignals
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kss-'))
    bus = await startPrivateBus({ dir: folder, env: process.env })
    desktop = sessionBus({ busAddress: bus.address })
    ;(desktop as EventEmitter).on('error', () => {})
    // one bus plays both: what is heard on which does not differ here
    signals = openLockSignals({ session: bus.address, system: bus.address })
  })
  afterEach(async () => {
    signals.stop()
    desktop.disconnect()
    await bus.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const say = (from: string, member: string, path: string, is?: boolean) =>
    desktop.send(
      Message.newSignal(path, from, member, is === undefined ? '' : 'b', is === undefined ? [] : [is]),
    )

  it.each(['org.gnome.ScreenSaver', 'org.freedesktop.ScreenSaver', 'org.xfce.ScreenSaver'])(
    'is heard from %s, and only a locking one',
    async (name) => {
      await desktop.requestName(name)
      const onLock = vi.fn()
      const onHeard = vi.fn()
      await signals.listen(onLock, onHeard)
      expect(onHeard.mock.calls).toEqual([[true]])
      const path = `/${name.replaceAll('.', '/')}`
      say(name, 'ActiveChanged', path, false)
      say(name, 'ActiveChanged', path, true)
      await vi.waitFor(() => expect(onLock).toHaveBeenCalledOnce())
    },
  )

  it('is heard from logind, for the sessions of this user', async () => {
    await desktop.requestName(LOGIND)
    desktop.addMethodHandler((call) => {
      const { member } = call as Message
      if (member !== 'ListSessions') return false
      const uid = process.getuid?.() ?? 0
      const sessions = [
        ['1', uid + 1, 'somebody', 'seat0', '/org/freedesktop/login1/session/_31'],
        ['2', uid, 'me', 'seat0', own],
      ]
      desktop.send(Message.newMethodReturn(call as Message, 'a(susso)', [sessions]))
      return true
    })
    const onLock = vi.fn()
    await signals.listen(onLock)
    say(`${LOGIND}.Session`, 'Lock', '/org/freedesktop/login1/session/_31')
    say(`${LOGIND}.Session`, 'Unlock', own)
    say(`${LOGIND}.Session`, 'Lock', own)
    await vi.waitFor(() => expect(onLock).toHaveBeenCalledOnce())
  })

  it('is known to be out of hearing where nobody speaks, until somebody does', async () => {
    const onHeard = vi.fn()
    await signals.listen(() => {}, onHeard)
    expect(onHeard.mock.calls).toEqual([[false]])
    await desktop.requestName('org.gnome.ScreenSaver')
    await vi.waitFor(() => expect(onHeard.mock.calls).toEqual([[false], [true]]))
    await desktop.releaseName('org.gnome.ScreenSaver')
    await vi.waitFor(() => expect(onHeard.mock.calls).toEqual([[false], [true], [false]]))
  })

  it('is out of hearing where there is no bus at all, and that harms nothing', async () => {
    const nobody = `unix:path=${join(folder, 'nobody-listens-here')}`
    const deaf = openLockSignals({ session: nobody, system: nobody })
    const onHeard = vi.fn()
    await deaf.listen(() => {}, onHeard)
    expect(onHeard.mock.calls).toEqual([[false]])
    deaf.stop()
  })
})
