import type { Page } from '@playwright/test'
import {
  copyByOther,
  endOtherPrograms,
  noOtherProgramBecause,
  readElsewhere,
  type Selection,
} from '../support/otherProgram'
import { clipboardTexts, expect, test } from './fixtures'
import { goTo, mint, practise } from './steps'

test.afterEach(endOtherPrograms)

const both: readonly Selection[] = ['clipboard', 'primary']

/** Rounds of a race. */
const ROUNDS = 8

async function copyKs(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy KS' }).first().click()
  // what the window says may still be of the copy before
  for (const place of both) await expect.poll(() => readElsewhere(place)).toMatch(/^[\w-]{40,}=*$/)
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  return readElsewhere('clipboard') ?? ''
}

test('the clipboard is cleared only of what is ours, whoever comes in between', async ({ start }) => {
  test.skip(noOtherProgramBecause !== undefined, noOtherProgramBecause)
  test.setTimeout(150_000)
  const { app, page } = await start()
  await practise(page)
  await goTo(page, 'Settings')
  await page.getByRole('textbox', { name: 'Clear a copied KS after' }).fill('6')
  await page.keyboard.press('Enter')
  // what this Electron cannot do is not offered
  const marked = page.getByRole('switch', { name: 'Keep copied KS out of clipboard histories' })
  const canMark = await app.evaluate((electron) => 'ClipboardItem' in electron)
  await expect(marked).toBeEnabled({ enabled: canMark })
  await goTo(page, 'Tokens')
  await mint(page, 'Plain user sessions')

  // another program sees the KS, in both places, and nothing of it after its time
  const ks = await copyKs(page)
  expect(readElsewhere('primary')).toBe(ks)
  for (const place of both) await expect.poll(() => readElsewhere(place) ?? '').toBe('')
  await expect(page.getByText('Clipboard cleared')).toBeVisible()

  // replaced by another program before it is cleared: theirs stays, always
  await copyKs(page)
  for (const place of both) await copyByOther('my notes', place)
  await page.evaluate('window.ksmith.clipboard.clear({})')
  for (const place of both) await expect.poll(() => readElsewhere(place)).toBe('my notes')
  endOtherPrograms()

  // in the same instant: nothing of ours is left. Between a look and the clearing there is a part of a millisecond in
  // which theirs can go too, which no system lets a program like this close
  for (let round = 0; round < ROUNDS; round++) {
    await copyKs(page)
    const theirs = `notes of somebody, ${round}`
    const clear = page.evaluate('window.ksmith.clipboard.clear({})')
    await Promise.all([clear, ...both.map((place) => copyByOther(theirs, place))])
    for (const place of both) {
      expect([theirs, ''], `${place}, round ${round}`).toContain(readElsewhere(place) ?? '')
    }
    endOtherPrograms()
  }

  // in one of the two places only: the other one is cleared
  await copyKs(page)
  await copyByOther('my notes', 'primary')
  await expect.poll(() => readElsewhere('clipboard') ?? '').toBe('')
  expect(readElsewhere('primary')).toBe('my notes')
  endOtherPrograms()

  // replaced, and back again by somebody who copied it elsewhere: it goes at its time all the same
  const back = await copyKs(page)
  for (const place of both) await copyByOther('my notes', place)
  await expect(page.getByText('KS on the clipboard')).toBeHidden()
  for (const place of both) await copyByOther(back, place)
  for (const place of both) await expect.poll(() => readElsewhere(place) ?? '').toBe('')
  expect(await clipboardTexts(app)).toEqual(['', ''])
  endOtherPrograms()

  // the process does not run while the time ends: cleared as soon as it does again
  await copyKs(page)
  const over = Date.now() + 7_000
  const pid = await app.evaluate(() => process.pid)
  process.kill(pid, 'SIGSTOP')
  await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(over)
  process.kill(pid, 'SIGCONT')
  for (const place of both) await expect.poll(() => readElsewhere(place) ?? '').toBe('')
})
