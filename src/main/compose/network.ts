import { app } from 'electron'
import { apiFetch } from '../accounts/apiFetch'
import { apiClients, reachableUrl } from '../accounts/clients'
import { openPracticeAccount } from '../accounts/practiceAccount'
import { loopbackOnlyBecause } from '../shell/runtime'

export type Network = ReturnType<typeof composeNetwork>

/** How accounts are called: over the system's network, or, in some runs, on this machine alone. */
export function composeNetwork() {
  const practice = openPracticeAccount()
  const isLoopbackOnly = () => loopbackOnlyBecause(app.commandLine) !== undefined
  return {
    practice,
    isLoopbackOnly,
    clientFor: apiClients(apiFetch(), practice, isLoopbackOnly),
    reachableUrl: reachableUrl(practice),
  }
}
