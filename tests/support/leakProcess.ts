import { openParts } from '../integration/healthParts'

/*
 * A process that goes through the steps of a leak and is killed at a moment of its own choosing, the hard way. It is given
 * everything by argument: no secret is among it.
 */

export type LeakOrder = {
  folder: string
  tokenId: string
  /** by which it is deleted; where there is none, its sessions are stopped */
  adminId?: string
  /** counts the moments before and after each call that changes something outside of the process */
  dieAt: number
}

async function main({ folder, tokenId, adminId, dieAt }: LeakOrder): Promise<void> {
  let seen = 0
  const { leaks, inventory } = openParts(folder, Date.now, () => {
    seen += 1
    if (seen === dieAt) process.kill(process.pid, 'SIGKILL')
  })
  const { id } = await leaks.reportToken(tokenId, 'unknown')
  if (adminId === undefined) await leaks.stop(id, '')
  else await leaks.delete(id, { kind: 'token', tokenId: adminId }, '')
  await leaks.secret(id, true)
  await leaks.prove(id)
  leaks.close(id)
  await inventory.saveNow()
  process.stdout.write('done')
  process.exit(0)
}

await main(JSON.parse(process.argv[2] ?? '{}'))
