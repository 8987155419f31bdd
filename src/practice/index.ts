/** A small Kaltura of its own: real HTTP on loopback, everything in memory, forgotten when it is closed. */
import type { AddressInfo } from 'node:net'
import type { PracticeAccount, PracticeAppToken } from './account'
import { sampleAccount } from './sample/account'
import { createPracticeServer } from './serve'
import { newState } from './state'

export type { PracticeAccount, PracticeAppToken, PracticeMedia } from './account'
export { sampleAccount } from './sample/account'

export interface PracticeOptions {
  /** Port on 127.0.0.1. Default 0: any free one. */
  port?: number
  /** How long every answer is held back, in milliseconds. Default 0. */
  latencyMs?: number
  /** The server's clock, in Unix milliseconds. Default: the system's. */
  clock?: () => number
  /** The account to start from. Default: {@link sampleAccount}, the same at every start. */
  seed?: PracticeAccount
}

export interface Practice {
  /** As an inventory keeps it: `http://127.0.0.1:<port>`. */
  serviceUrl: string
  partnerId: number
  adminSecret: string
  /** The tokens it started with, secrets included. */
  appTokens: readonly PracticeAppToken[]
  /** Stops at once, open connections included. */
  close(): Promise<void>
}

/**
 * Starts a practice account. It listens on 127.0.0.1 and nowhere else.
 *
 * @throws the system's error when the port cannot be had
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const { port = 0, latencyMs = 0, clock = Date.now, seed = sampleAccount } = options
  const server = createPracticeServer({ state: newState(seed, clock), latencyMs, clock })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    serviceUrl: `http://${host}:${bound}`,
    partnerId: seed.partnerId,
    adminSecret: seed.adminSecret,
    appTokens: seed.appTokens,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const host = '127.0.0.1'
