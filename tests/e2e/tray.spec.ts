import { startNotificationService } from '../support/notificationService'
import { startTrayHost } from '../support/trayHost'
import { clipboardTexts, copyElsewhere, expect, test } from './fixtures'
import { practise } from './steps'

test('the tray', async ({ start, keychain }) => {
  const bus = keychain.env.DBUS_SESSION_BUS_ADDRESS ?? ''
  const host = await startTrayHost(bus)
  const notifications = await startNotificationService(bus)
  const { app, page } = await start()
  await expect.poll(() => host.items()).toHaveLength(1).catch(async () => console.log('no item', await page.evaluate('1')))
  await practise(page)
  await expect.poll(async () => (await host.menu()).map(({ label }) => label)).toContain('Mint and copy')
  console.log(JSON.stringify(await host.menu(), null, 1))
  for (const name of ['Id', 'Title', 'Status', 'ToolTip', 'IconName', 'Menu', 'ItemIsMenu']) {
    console.log(name, JSON.stringify(await host.property(name).catch((e) => String(e))).slice(0, 200))
  }
  await host.press('Plain user sessions')
  await expect.poll(() => notifications.sent().length).toBe(1)
  console.log(notifications.sent(), (await clipboardTexts(app)).map((t) => t.length), await host.property('ToolTip'))
  console.log(JSON.stringify(await host.menu(), null, 1))
  void copyElsewhere
})
