import type { ActionId } from '../contract/actions'

/** What can be done by its name; `casePopover` is a part of one of them. */
export type CommandId = ActionId | 'casePopover'

/** Who does what is wanted by its name: the part of the window that it is about, as soon as that is there. */
export type Commands = {
  /** @returns ends it */
  register(id: CommandId, run: () => void): () => void
  /** Does it now, or when the part of the window that does it comes up next. */
  run(id: CommandId): void
}

export function openCommands(): Commands {
  const runs = new Map<CommandId, () => void>()
  let waiting: CommandId | undefined
  return {
    register(id, run) {
      runs.set(id, run)
      if (waiting === id) {
        waiting = undefined
        run()
      }
      return () => {
        if (runs.get(id) === run) runs.delete(id)
      }
    },
    run(id) {
      const run = runs.get(id)
      waiting = run ? undefined : id
      run?.()
    },
  }
}
