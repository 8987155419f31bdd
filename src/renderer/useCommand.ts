import { useEffect, useEffectEvent } from 'react'
import type { CommandId } from './commands'
import { useStores } from './stores'

/** Has a component do something whenever it is wanted by its name, as long as the component is there and ready for it. */
export function useCommand(id: CommandId, run: () => void, isReady = true): void {
  const { commands } = useStores()
  const latest = useEffectEvent(run)
  useEffect(() => (isReady ? commands.register(id, () => latest()) : undefined), [commands, id, isReady])
}
