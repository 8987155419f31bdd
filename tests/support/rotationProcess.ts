import { openKeychain } from '../../src/main/vault/keychain'
import { type Life, openWorld } from '../unit/main/rotation/world'

/*
 * A process that rotates one token and is killed at a moment of its own choosing, the hard way. It is given everything
 * by argument: no secret is among it.
 */

export type Order = {
  folder: string
  serviceUrl: string
  partnerId: number
  tokenId: string
  adminId: string
  /** counts the moments before and after each call that changes something outside of the process */
  dieAt: number
}

const CHANGES = /^(rotations|inventory|keychain\.(set|delete)|apptoken\.(add|update|delete))$/i

async function main(order: Order): Promise<void> {
  let seen = 0
  const moment = (name: string) => {
    if (!CHANGES.test(name)) return
    seen += 1
    if (seen === order.dieAt) process.kill(process.pid, 'SIGKILL')
  }
  const life: Life = { async: async (name) => moment(name), sync: moment }
  const practice = { serviceUrl: order.serviceUrl, partnerId: order.partnerId, appTokens: [] }
  const world = openWorld({ folder: order.folder, keychain: openKeychain(), practice, life })
  const batch = await world.rotate([order.tokenId], order.adminId)
  process.stdout.write(JSON.stringify({ end: batch?.items[0]?.end, seen }))
  process.exit(0)
}

await main(JSON.parse(process.argv[2] ?? '{}'))
