/**
 * Tells of replaced app tokens that come to be due for deletion while the app runs, each once. What was due when it was
 * started, the window says.
 *
 * @param due the ids of the rotations that ask now
 * @returns to be called when the rotations have changed
 */
export function openDueNotices(due: () => readonly string[], tell: (count: number) => void): () => void {
  const told = new Set(due())
  return () => {
    const now = due()
    const fresh = now.filter((id) => !told.has(id))
    for (const id of fresh) told.add(id)
    if (fresh.length > 0) tell(now.length)
  }
}
