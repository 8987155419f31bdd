/** How many sessions are alive, to stand in a sentence. */
export function aliveWords(alive: number): string {
  if (alive === 0) return 'no KS that is alive'
  return alive === 1 ? '1 KS that is alive' : `${alive} KS that are alive`
}

/** What forgetting sessions loses, as a sentence. */
export function aliveEffect(alive: number): string {
  if (alive === 0) return 'None of the KS is alive any more. They are forgotten here.'
  return alive === 1
    ? '1 KS is alive. It is forgotten here and cannot be copied any more.'
    : `${alive} KS are alive. They are forgotten here and cannot be copied any more.`
}
