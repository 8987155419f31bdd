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

/** Milliseconds that a part of the window may take to come up. */
const PATIENCE = 5_000

export function openCommands(): Commands {
  const runs = new Map<CommandId, () => void>()
  let waiting: CommandId | undefined
  let patience: ReturnType<typeof setTimeout> | undefined
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
      clearTimeout(patience)
      waiting = run ? undefined : id
      // whoever waited longer than that is at something else by now
      if (waiting !== undefined) patience = setTimeout(() => (waiting = undefined), PATIENCE)
      run?.()
    },
  }
}
