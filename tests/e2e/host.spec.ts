import type { ElectronApplication } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import { copyElsewhere, expect, secretsIn, test } from './fixtures'
import { fillInToken } from './steps'

/** Answers the system's question in a person's place, and keeps what was asked. The question itself is not ours to drive. */
function answerQuestions(app: ElectronApplication, button: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message)
      return { response, checkboxChecked: false }
    }
  }, button)
}

test('a host that is no region and not known yet is confirmed outside the page; without that nothing is kept', async ({
  start,
  keychain,
}) => {
  const { app, page } = await start()
  const token = { label: 'Self-hosted', partnerId: '12345', appTokenId: '1_abcd1234' }
  await fillInToken(page, { ...token, serviceUrl: 'https://kaltura.example.com' })
  await copyElsewhere(app, 'made-up-secret')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()

  const add = page.getByRole('dialog').getByRole('button', { name: 'Add token', exact: true })
  await answerQuestions(app, 0)
  await add.click()
  await expect(page.getByText(explain({ code: 'HOST_NOT_CONFIRMED' }).happened).first()).toBeVisible()
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([
    'Use the server kaltura.example.com?',
  ])
  expect(secretsIn(keychain, 'KSmith')).toEqual([])
  await expect(page.getByRole('dialog').getByLabel('Label')).toHaveValue('Self-hosted')

  // asking for the hash type and adding are one undertaking, so one question
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  const choose = async (text: string) => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Hash type/ })
      .click()
    await page.getByRole('listbox').getByRole('option', { name: text }).click()
  }
  await answerQuestions(app, 1)
  await choose('Find out')
  await add.click()
  await expect(page.getByText('LOOPBACK_ONLY', { exact: true })).toBeVisible()
  expect(await asked()).toHaveLength(1)
  await choose('SHA256')
  await add.click()
  await expect(page.getByRole('heading', { name: 'Self-hosted', level: 2 })).toBeVisible()
  expect(await asked()).toHaveLength(1)
  expect(secretsIn(keychain, 'KSmith')).toEqual(['made-up-secret'])
})
