/** A small Kaltura of its own: real HTTP on loopback, everything in memory, forgotten when it is closed. */
import type { AddressInfo } from 'node:net'
import type { KsVersion, PracticeAccount, PracticeAppToken } from './account'
import { faultSwitch, type PracticeFault } from './faults/faultSwitch'
import { sampleAccount } from './sample/account'
import { createPracticeServer } from './serve'
import { newState } from './state'

export type {
  KsVersion,
  PracticeAccount,
  PracticeAppToken,
  PracticeCategory,
  PracticeMedia,
  PracticeUser,
} from './account'
export type { LimitedFault, PracticeFault } from './faults/faultSwitch'
export { type FaultName, faultNames } from './faults/names'
export { sampleAccount } from './sample/account'

export interface PracticeOptions {
  /** Port on 127.0.0.1. Default 0: any free one. */
  port?: number
  /** How long every answer is held back, in milliseconds. Default 0. */
  latencyMs?: number
  /** The server's clock, in Unix milliseconds. Default: the system's. */
  clock?: () => number
  /** How far the server's clock is ahead, in seconds; behind when negative. Default 0. */
  clockSkewSeconds?: number
  /** The version of the KS that are started. Default: the account's, which is 2. Both are accepted. */
  ksVersion?: KsVersion
  /** What goes wrong from the start. Default: nothing. */
  faults?: PracticeFault
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
  /** Makes requests go wrong from now on; `undefined` ends that. */
  setFault(fault: PracticeFault | undefined): void
  /** Stops at once, open connections included. */
  close(): Promise<void>
}

/**
 * Starts a practice account. It listens on 127.0.0.1 and nowhere else.
 *
 * @throws the system's error when the port cannot be had
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const { port = 0, latencyMs = 0, clockSkewSeconds = 0, seed = sampleAccount } = options
  const systemClock = options.clock ?? Date.now
  const clock = () => systemClock() + clockSkewSeconds * 1000
  const account = options.ksVersion === undefined ? seed : { ...seed, ksVersion: options.ksVersion }
  const faults = faultSwitch()
  faults.set(options.faults)
  const server = createPracticeServer({ state: newState(account, clock), latencyMs, clock, faults })
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
    setFault: faults.set,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const host = '127.0.0.1'
