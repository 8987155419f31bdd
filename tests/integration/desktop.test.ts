import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Variant } from '@jellybrick/dbus-next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startPrivateBus } from '../../scripts/lib/privateBus.mjs'
import { freedesktopWay } from '../../src/main/shell/notices/freedesktopWay'
import { openSessionBus } from '../../src/main/shell/sessionBus'
import { hasShortcutPortal } from '../../src/main/shell/shortcutPortal'
import { openTrayHost } from '../../src/main/shell/tray/host'
import { startBusService } from '../support/busService'
import { startNotificationService } from '../support/notificationService'
import { noSecretServiceBecause } from '../support/secretService'
import { startTrayHost } from '../support/trayHost'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function bus() {
  const dir = mkdtempSync(join(tmpdir(), 'ksd-'))
  const daemon = await startPrivateBus({ dir, env: process.env })
  const client = openSessionBus(daemon.address)
  ends.push(
    () => rmSync(dir, { recursive: true, force: true }),
    () => daemon.stop(),
    () => client.close(),
  )
  return { ...daemon, client }
}

describe.skipIf(noSecretServiceBecause)('the desktop, over a real session bus', () => {
  it('has no tray and no notifications where there is no bus at all', async () => {
    const client = openSessionBus('unix:path=/nobody/listens/here')
    const onChange = vi.fn()
    const host = openTrayHost(client, onChange)
    host.start()
    const way = freedesktopWay(client, onChange)
    way.start()
    expect(await host.look()).toBe(false)
    expect(await way.look()).toBe(false)
    const onGone = vi.fn()
    way.show({ title: 'a', body: 'b', onClick: () => {} }, onGone)
    await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce())
    expect(onChange).not.toHaveBeenCalled()
  })

  it('gets a tray and loses it: with its panel, with its watcher, with the bus', async () => {
    const { address, client, stop } = await bus()
    const said: boolean[] = []
    const host = openTrayHost(client, () => said.push(host.isThere()))
    host.start()
    expect(await host.look()).toBe(false)
    const desktop = await startTrayHost(address)
    await vi.waitFor(() => expect(said).toEqual([true]))
    desktop.losePanel()
    await vi.waitFor(() => expect(said).toEqual([true, false]))
    desktop.regainPanel()
    await vi.waitFor(() => expect(said).toHaveLength(3))
    await desktop.stop()
    await vi.waitFor(() => expect(said).toEqual([true, false, true, false]))
    const other = await startTrayHost(address)
    await vi.waitFor(() => expect(host.isThere()).toBe(true))
    await stop()
    // nobody is left to say so: it is found out by asking
    expect(await host.look()).toBe(false)
    await other.stop().catch(() => {})
  })

  it('does not wait for a host that hangs', async () => {
    const { address, client } = await bus()
    const hanging = await startBusService({
      busAddress: address,
      name: 'org.kde.StatusNotifierWatcher',
      path: '/elsewhere',
      answer: () => undefined,
    })
    // takes every call and answers none
    hanging.bus.addMethodHandler(() => true)
    const host = openTrayHost(client, () => {})
    expect(await host.look()).toBe(false)
    await hanging.stop()
  })

  it('passes keys on where its portal does', async () => {
    const { address, client } = await bus()
    expect(await hasShortcutPortal(client)).toBe(false)
    const portal = await startBusService({
      busAddress: address,
      name: 'org.freedesktop.portal.Desktop',
      path: '/org/freedesktop/portal/desktop',
      answer: (member, [owner, name]) =>
        member === 'Get' && owner === 'org.freedesktop.portal.GlobalShortcuts' && name === 'version'
          ? { signature: 'v', body: [new Variant('u', 1)] }
          : undefined,
    })
    expect(await hasShortcutPortal(client)).toBe(true)
    await portal.stop()
  })

  it('shows a notification, with markup made harmless, and hears what was pressed', async () => {
    const { address, client } = await bus()
    const onChange = vi.fn()
    const way = freedesktopWay(client, onChange)
    way.start()
    const service = await startNotificationService(address)
    await vi.waitFor(() => expect(way.isThere()).toBe(true))
    const does = { onClick: vi.fn(), onPress: vi.fn(), onGone: vi.fn() }
    const button = { text: 'Renew', onPress: does.onPress }
    const notice = { title: 'A KS ends', body: 'R&D <b>x</b>', onClick: does.onClick, button }
    way.show(notice, does.onGone)
    await vi.waitFor(() => expect(service.sent()).toHaveLength(1))
    const [sent] = service.sent()
    expect(sent).toMatchObject({
      title: 'A KS ends',
      body: 'R&amp;D &lt;b&gt;x&lt;/b&gt;',
      buttons: ['Renew'],
    })
    service.press(sent?.id ?? 0, 'Renew')
    await vi.waitFor(() => expect(does.onGone).toHaveBeenCalledOnce())
    expect(does.onPress).toHaveBeenCalledOnce()
    expect(does.onClick).not.toHaveBeenCalled()

    way.show(notice, does.onGone)
    await vi.waitFor(() => expect(service.sent()).toHaveLength(2))
    service.click(2)
    await vi.waitFor(() => expect(does.onClick).toHaveBeenCalledOnce())

    // taken away by the app, also before it is known which one it is
    way.show(notice, does.onGone).close()
    await vi.waitFor(() => expect(service.sent()[2]?.isClosed).toBe(true))
    expect(does.onPress).toHaveBeenCalledOnce()

    await service.stop()
    await vi.waitFor(() => expect(way.isThere()).toBe(false))
  })

  it('knows that a notification was not shown where the service hangs', async () => {
    const { address, client } = await bus()
    const way = freedesktopWay(client, () => {})
    way.start()
    const hanging = await startBusService({
      busAddress: address,
      name: 'org.freedesktop.Notifications',
      path: '/elsewhere',
      answer: () => undefined,
    })
    hanging.bus.addMethodHandler(() => true)
    await vi.waitFor(() => expect(way.isThere()).toBe(true))
    const onGone = vi.fn()
    way.show({ title: 'a', body: 'b', onClick: () => {} }, onGone)
    await vi.waitFor(() => expect(onGone.mock.calls).toEqual([[false]]), 5_000)
    way.show({ title: 'a', body: 'b', onClick: () => {} }, onGone).close()
    expect(onGone.mock.calls).toEqual([[false], []])
    await hanging.stop()
  })

  it('hears an answer that comes before the notification has its number', async () => {
    const { address, client } = await bus()
    const way = freedesktopWay(client, () => {})
    way.start()
    const hasty = await startBusService({
      busAddress: address,
      name: 'org.freedesktop.Notifications',
      path: '/org/freedesktop/Notifications',
      answer(member) {
        if (member === 'GetCapabilities') return { signature: 'as', body: [[]] }
        if (member !== 'Notify') return undefined
        // it is closed by being answered, which says no more
        hasty.signal('ActionInvoked', 'us', [7, 'default'])
        hasty.signal('NotificationClosed', 'uu', [7, 2])
        return { signature: 'u', body: [7] }
      },
    })
    await vi.waitFor(() => expect(way.isThere()).toBe(true))
    const onClick = vi.fn()
    way.show({ title: 'a', body: 'b', onClick }, () => {})
    await vi.waitFor(() => expect(onClick).toHaveBeenCalledOnce())
    await hasty.stop()
  })
})
