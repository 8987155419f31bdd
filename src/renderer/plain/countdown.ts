/**
 * Counts down to the next try. What ticks is only seen; what is heard is told once, when it is over.
 *
 * @param show told the whole seconds that are left, each once
 * @returns ends it
 */
export function countDown(seconds: number, show: (left: number) => void, onOver: () => void): () => void {
  const until = performance.now() + seconds * 1000
  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    const left = until - performance.now()
    if (left <= 0) {
      onOver()
      return
    }
    show(Math.ceil(left / 1000))
    timer = setTimeout(tick, left % 1000 || 1000)
  }
  tick()
  return () => clearTimeout(timer)
}
