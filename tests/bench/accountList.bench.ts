import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, bench, describe } from 'vitest'
import { noFilter } from '../../src/contract/account'
import { createClient } from '../../src/kaltura'
import { openDirectory } from '../../src/main/accounts/admin/directory'
import { openListReading } from '../../src/main/accounts/admin/reading'
import { sampleAccount } from '../../src/practice'
import { manyAccountTokens } from '../unit/main/accounts/accountToken'
import { adminKs } from '../unit/practice/rawCalls'

const none = new Map()

for (const count of [500, 5_000, 20_000]) {
  const tokens = manyAccountTokens(count)
  const directory = openDirectory(() => none)
  for (const token of tokens) directory.put(token)
  const byName = { by: 'description', descending: false } as const
  let n = 0

  describe(`an account of ${count} app tokens`, () => {
    bench('one more letter typed', () => {
      directory.window({ ...noFilter, text: `customer ${n++ % 900}` }, byName, 0, 200)
    })
    bench('sorted anew, in turns', async () => {
      const sort = { by: 'user', descending: n++ % 2 === 0 } as const
      await directory.prepare(sort)
      directory.window(noFilter, sort, 0, 200)
    })
    bench('scrolled', () => {
      directory.window(noFilter, byName, (n++ % 40) * 10, 200)
    })
    bench('one page of 500 taken in, and looked at', () => {
      for (const token of tokens.slice(0, 500)) directory.put(token)
      directory.window(noFilter, byName, 0, 200)
    })
  })
}

/** The longest time for which nothing else got its turn, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  await work()
  clearInterval(timer)
  return longest
}

const COUNT = 20_000
// a process of its own: here it would be measured too
const server = fork(new URL('./manyTokensServer.ts', import.meta.url), [String(COUNT)], {
  execArgv: ['--import', 'tsx'],
})
afterAll(() => void server.kill())
const [serviceUrl] = await once(server, 'message')
const practice = { ...sampleAccount, serviceUrl: String(serviceUrl) }
const ks = await adminKs(practice as never)
const client = createClient({ fetch, serviceUrl: practice.serviceUrl })

describe(`reading ${COUNT} app tokens over HTTP, and looking at them meanwhile`, () => {
  bench(
    'all pages',
    async () => {
      const directory = openDirectory(() => none)
      let due: NodeJS.Timeout | undefined
      const reading = openListReading({
        directory,
        partnerId: practice.partnerId,
        page: async (pageIndex) => (await client.appTokens.list({ ks, pageIndex })).value,
        // as the app tells the page, which then asks
        onChange: () => {
          if (due) return
          due = setTimeout(() => {
            due = undefined
            directory.window(noFilter, { by: 'description', descending: false }, 0, 200)
          }, 80)
        },
        onComplete: () => {},
      })
      const blocked = await longestBlock(() => reading.read(true))
      const idle = await longestBlock(() => pause(1_000))
      process.stdout.write(
        `read ${directory.size()}; longest block ${Math.round(blocked)} ms, doing nothing ${Math.round(idle)} ms\n`,
      )
    },
    { iterations: 3, time: 0, warmupIterations: 0 },
  )
})
