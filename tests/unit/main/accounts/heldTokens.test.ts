import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { accountChoices } from '../../../../src/main/accounts/admin/choices'
import { heldTokens } from '../../../../src/main/accounts/admin/heldTokens'
import { aToken, freshFolder, openAll } from '../vaultFixture'

it('a held token that leaked, was replaced or is not proven is not like the others', async () => {
  const { vault, inventory } = openAll(freshFolder())
  const held = heldTokens(inventory, aToken)
  const standing = { kind: 'successor', rotation: randomUUID(), of: randomUUID() } as const
  const [old, next, leaked] = [
    await vault.add({ ...aToken, appTokenId: '1_old' }, 'made-up-1'),
    await vault.add({ ...aToken, appTokenId: '1_next', standing }, 'made-up-2'),
    await vault.add({ ...aToken, appTokenId: '1_leaked' }, 'made-up-3'),
  ]
  const marks = () => Object.fromEntries([...held()].map(([id, { mark }]) => [id, mark]))
  expect(marks()).toEqual({ '1_old': undefined, '1_next': 'successor', '1_leaked': undefined })
  await vault.markLeaked(leaked.id, true)
  await vault.succeed(old.id, next.id, { rotation: standing.rotation, at: 1, deleteAfter: 2 })
  expect(marks()).toEqual({ '1_old': 'replaced', '1_next': undefined, '1_leaked': 'leaked' })

  // nor is an account offered to be opened with one
  const [account] = accountChoices(inventory.all(), '', 0, 9).rows
  expect(account).toMatchObject({ held: 2, tokens: [{ appTokenId: '1_next' }] })
  expect(account?.tokens).toHaveLength(1)
})
