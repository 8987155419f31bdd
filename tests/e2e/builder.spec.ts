import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import type { Failure } from '../../src/contract/failures'
import { MAX_PRESETS } from '../../src/contract/inputRules'
import { accessible } from './accessible'
import { clipboardTexts, expect, inBothThemes, picture, resize, test } from './fixtures'
import { lifetime, pick, practise } from './steps'

const NARROW = 'May list everything and view one entry'
const privileges = (page: Page) => page.getByRole('combobox', { name: 'Extra privileges' })

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('combobox', { name: 'Search tokens' })).toBeFocused()
  await page.keyboard.type(text)
}

test('a least-privilege request is built, saved and made what Enter asks for, by keyboard alone', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const first = await start()
  await practise(first.page)
  {
    const { app, page } = first
    await resize(app, page, 1280, 800)
    await search(page, '1_narrow01')
    await expect(page.getByRole('heading', { name: NARROW, level: 2 })).toBeVisible()

    // what would be dropped is said while it is typed, and the name is completed
    await privileges(page).focus()
    await page.keyboard.type('edit')
    await expect(page.getByText('only the token itself can carry it. It will be dropped.')).toBeVisible()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('lis')
    await expect(page.getByRole('option', { name: /^list List entries/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(privileges(page)).toHaveValue('list:')
    await expect(page.getByText('The token carries list:*: you may narrow it.')).toBeVisible()
    await expect(page.getByText('Ids separated by /')).toBeVisible()
    await expect(page.getByText('Character 6')).toBeVisible()
    await page.keyboard.type('1_welcome1')
    await expect(page.getByText('Narrows the * that the token carries.')).toBeVisible()

    // kept under a name, for Enter
    await page.getByRole('button', { name: 'Presets' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('save')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save as preset' })
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await page.keyboard.type('Look at the welcome')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: /^Mint “Look at the welcome”/ })).toBeVisible()
    expect(await page.getByRole('article').count()).toBe(0)
  }
  await first.close()

  const { app, page } = await start()
  await search(page, '1_narrow01')
  await page.keyboard.press('Enter')
  const session = page.getByRole('article', { name: NARROW })
  await expect(session).toBeVisible()
  await expect(session).toContainText('list:1_welcome1')

  // the string to come can be copied, and is what was granted
  await pick(page, NARROW)
  await privileges(page).fill('list:1_welcome1')
  await page.getByRole('button', { name: 'Copy privileges' }).click()
  await expect(page.getByText('Copied the privileges')).toBeVisible()
  expect((await clipboardTexts(app))[0]).toBe(
    'sessionid:1_narrow01,apptoken:1_narrow01,list:1_welcome1,sview:1_welcome1,privacycontext:support',
  )
})

/** Changes what the inventory file says about a token's limits, as a refresh from its account would. */
function rewriteCaps(profile: string, appTokenId: string, caps: object): void {
  const file = join(profile, 'inventory.json')
  const content = JSON.parse(readFileSync(file, 'utf8'))
  for (const record of content.records) {
    if (record.appTokenId === appTokenId) record.caps = { ...record.caps, ...caps }
  }
  writeFileSync(file, JSON.stringify(content))
}

test('a preset that the token no longer allows is adjusted in sight before Enter mints it', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000)
  const first = await start()
  await practise(first.page)
  await resize(first.app, first.page, 1280, 800)
  await pick(first.page, NARROW)
  // narrowed by its button
  await first.page.getByRole('button', { name: 'Narrow list:*…' }).click()
  const narrow = first.page.getByRole('dialog', { name: 'Narrow list:*' })
  await narrow.getByRole('button', { name: 'Narrow' }).click()
  await expect(narrow.getByText('Enter at least one id.')).toBeVisible()
  await narrow.getByLabel('Entry ids').fill('1_welcome1, 1_safety01')
  await first.page.keyboard.press('Enter')
  await expect(privileges(first.page)).toHaveValue('list:1_welcome1/1_safety01')
  await expect(first.page.getByRole('article')).toHaveCount(0)

  await first.page.getByRole('button', { name: 'Presets' }).click()
  await first.page.getByRole('menuitem', { name: 'Save as preset' }).click()
  const save = first.page.getByRole('dialog', { name: 'Save as preset' })
  await save.getByLabel('Name').fill(' ')
  await save.getByRole('button', { name: 'Save preset' }).click()
  await expect(save.getByText('A name is one line')).toBeVisible()
  await save.getByLabel('Name').fill('Two entries')
  await save.getByText('Enter on the token asks for this').click()
  await save.getByRole('button', { name: 'Save preset' }).click()
  await expect(save).toBeHidden()
  await first.close()

  rewriteCaps(profile, '1_narrow01', {
    duration: { source: 'declared', value: 600 },
    privileges: { source: 'declared', value: 'list:1_other001' },
  })
  const { app, page } = await start()
  await resize(app, page, 1280, 800)
  await search(page, '1_narrow01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Two entries” was adjusted to what the token allows')).toBeVisible()
  await expect(page.getByText('15 min became 10 min')).toBeVisible()
  await expect(page.getByText('the token fixes it as list:1_other001')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Mint session/ })).toBeFocused()
  await picture(page, 'adjusted-preset-light-1280')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: NARROW })).toBeVisible()
})

test('presets that cannot be are explained where they are made and changed', async ({ start }) => {
  test.setTimeout(120_000)
  const { page, bridge } = await start()
  await practise(page)
  await pick(page, NARROW)
  const save = page.getByRole('dialog', { name: 'Save as preset' })
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: 'Save as preset' }).click()
  const trySaving = async (name: string, failure: Failure) => {
    await save.getByLabel('Name').fill(name)
    await save.getByRole('button', { name: 'Save preset' }).click()
    await expect(save.getByText(explain(failure).happened)).toBeVisible()
  }
  await trySaving(' ', { code: 'INVALID_PRESET_NAME' })
  await trySaving('x'.repeat(61), { code: 'INVALID_PRESET_NAME' })

  const rows = bridge().filter(({ channel, kind }) => channel === 'tokens.list' && kind === 'answer')
  const tokens = JSON.parse(rows.at(-1)?.payload ?? '{}').value.rows as { id: string; appTokenId: string }[]
  const tokenId = tokens.find(({ appTokenId }) => appTokenId === '1_narrow01')?.id
  await page.evaluate(`(async () => {
    const request = { lifetime: 900, privileges: '' }
    for (let n = 1; n <= ${MAX_PRESETS}; n++) {
      await window.ksmith.presets.save({ tokenId: '${tokenId}', name: 'Preset ' + n, request, isDefault: false })
    }
  })()`)
  await trySaving('PRESET 1', { code: 'DUPLICATE_PRESET', params: { name: 'Preset 1' } })
  await trySaving('One too many', { code: 'TOO_MANY_PRESETS' })
  await page.keyboard.press('Escape')

  // deleted twice, as by two hands
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: 'Manage presets' }).click()
  const dialog = page.getByRole('dialog', { name: 'Presets' })
  await expect(dialog.getByRole('listitem')).toHaveCount(MAX_PRESETS)
  await page.evaluate(`(() => {
    const press = () => document.querySelector('[aria-label="Delete Preset 7"]').click()
    press()
    press()
  })()`)
  await expect(dialog.getByText(explain({ code: 'PRESET_NOT_FOUND' }).happened)).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(MAX_PRESETS - 1)
})

/**
 * Waits until all that has just opened is to be seen. A dialog whose field has the focus is held back for a moment, in
 * case a keyboard opens on the screen.
 */
async function revealed(page: Page): Promise<void> {
  const shown = `document.getAnimations().every(({ playState }) => playState !== 'running') &&
    [...document.querySelectorAll('[role="dialog"]')].every((it) => it.checkVisibility({ opacityProperty: true }))`
  await expect.poll(() => page.evaluate(shown)).toBe(true)
}

test('the builder and presets can be used by everyone, and are pictured', async ({ start }) => {
  test.setTimeout(180_000)
  const { app, page } = await start()
  await practise(page)
  await resize(app, page, 1280, 800)
  await pick(page, NARROW)
  /** pictures in two sizes, of what `show` opens and `hide` closes */
  const look = async (
    name: string,
    show?: () => Promise<unknown>,
    hide: () => Promise<unknown> = () => page.keyboard.press('Escape'),
  ) => {
    for (const [width, height] of [
      [900, 600],
      [1280, 800],
    ] as const) {
      await resize(app, page, width, height)
      // the panes have been laid out anew
      await expect(page.locator('[role="tab"]')).toHaveCount(width < 1280 ? 2 : 0)
      await show?.()
      await revealed(page)
      await inBothThemes(app, page, async (source) => {
        await picture(page, `${name}-${source}-${width}`)
        if (width === 1280) await accessible(page, `${name}, ${source}`)
      })
      if (!show) continue
      await hide()
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
  const open = async (item: string) => {
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await look('mint-untouched')
  await look('completion', async () => {
    const edit = page.getByRole('option', { name: /^edit Change/ })
    // the list closes when the pane scrolls under it, as it may after a change of size
    await expect(async () => {
      await privileges(page).fill('list:1_welcome1,')
      await page.keyboard.type('ed')
      await expect(page.getByRole('listbox', { name: 'Names to choose from' })).toBeVisible({
        timeout: 1_000,
      })
      await page.keyboard.press('ArrowDown')
      await expect(edit).toHaveAttribute('aria-selected', 'true', { timeout: 1_000 })
    }).toPass({ timeout: 20_000 })
  })
  await look('hint', () => privileges(page).fill('list:1_welcome1,appid:crm,edit:'))
  await privileges(page).fill('list:1_welcome1,appid:crm')
  await look('narrow', async () => {
    await page.getByRole('button', { name: 'Narrow list:*…' }).click()
    await page.getByLabel('Entry ids').fill('1_welcome1 1_safety01')
  })
  await open('Save as preset')
  await page.getByLabel('Name').fill('Look at the welcome')
  await page.getByRole('button', { name: 'Save preset' }).click()
  await expect(page.getByText('Saved the preset “Look at the welcome”')).toBeVisible()
  await lifetime(page, '8 h')
  await privileges(page).fill('edit:1_welcome1')
  await look('save-preset', () => open('Save as preset'))
  await open('Save as preset')
  await page.getByLabel('Name').fill('Only list')
  await page.getByRole('button', { name: 'Save preset' }).click()
  await expect(page.getByText('Saved the preset “Only list”')).toBeVisible()
  await look('preset-menu', async () => {
    await page.getByRole('button', { name: 'Presets' }).click()
    await expect(page.getByRole('menuitem', { name: 'Only list' })).toBeVisible()
  })
  const dialog = page.getByRole('dialog', { name: 'Presets' })
  await look(
    'manage-presets',
    async () => {
      await open('Manage presets')
      await dialog.getByRole('button', { name: 'Rename Look at the welcome' }).press('Enter')
      await dialog.getByLabel('Name of the preset').fill('only LIST')
      await page.keyboard.press('Enter')
      await expect(dialog.getByText('called “Only list” already')).toBeVisible()
    },
    async () => {
      await page.keyboard.press('Escape')
      await expect(dialog.getByRole('button', { name: 'Rename Look at the welcome' })).toBeFocused()
      await dialog.getByRole('button', { name: 'Done' }).click()
    },
  )
  await open('Manage presets')
  await dialog
    .getByRole('listitem', { name: 'Only list' })
    .getByRole('button', { name: 'Use for Enter' })
    .click()
  await expect(dialog.getByRole('button', { name: 'Not for Enter' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete Look at the welcome' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Mint “Only list”/ })).toBeVisible()
  await look('default-preset')
})
