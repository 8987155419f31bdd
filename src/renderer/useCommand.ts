import { useEffect, useEffectEvent } from 'react'
import type { CommandId } from './commands'
import { useStores } from './stores'

/** Has a component do something whenever it is wanted by its name, as long as the component is there. */
export function useCommand(id: CommandId, run: () => void): void {
  const { commands } = useStores()
  const latest = useEffectEvent(run)
  useEffect(() => commands.register(id, () => latest()), [commands, id])
}
