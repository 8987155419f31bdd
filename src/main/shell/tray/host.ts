import { OWNER_CHANGED, readProperty, type SessionBus } from '../sessionBus'

export type TrayHost = {
  /** Begins to follow it; until then nothing is there. */
  start(): void
  /** Whether an icon in the tray would be seen, as far as is known at the moment. */
  isThere(): boolean
  /** Asks anew; resolves when that is known. */
  look(): Promise<boolean>
}

const WATCHER = 'org.kde.StatusNotifierWatcher'

/**
 * Follows whether anything on this desktop shows icons of a tray. macOS and Windows always do. On Linux a program of the
 * desktop's has to (StatusNotifierItem); some have none, and one that is there may go at any time. Only a host that is
 * registered counts: a watcher alone shows nothing.
 *
 * @param bus the session bus, on Linux
 * @param onChange told when a host came or went
 */
export function openTrayHost(bus: SessionBus | undefined, onChange: () => void): TrayHost {
  if (!bus) return { start: () => {}, isThere: () => true, look: async () => true }
  let isThere = false
  let round = 0

  const look = async (): Promise<boolean> => {
    round += 1
    const mine = round
    const answer = await isRegistered(bus)
    // a later look knows better
    if (mine === round && answer !== isThere) {
      isThere = answer
      onChange()
    }
    return isThere
  }
  const again = () => void look()
  const follow = async () => {
    // without a bus there is no host, and none will come
    await bus.listen(OWNER_CHANGED, ([name]) => {
      if (name === WATCHER) again()
    })
    for (const member of ['StatusNotifierHostRegistered', 'StatusNotifierHostUnregistered']) {
      await bus.listen({ sender: WATCHER, interface: WATCHER, member }, again)
    }
    await look()
  }
  return { start: () => void follow().catch(() => {}), isThere: () => isThere, look }
}

async function isRegistered(bus: SessionBus): Promise<boolean> {
  const host = { destination: WATCHER, path: '/StatusNotifierWatcher', interface: WATCHER }
  const answer = await readProperty(bus, { ...host, name: 'IsStatusNotifierHostRegistered' }).catch(
    () => false,
  )
  return answer === true
}
