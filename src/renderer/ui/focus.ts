type Spot = () => Element | null | undefined

const everywhere: readonly Spot[] = [
  () => document.querySelector('[data-focus="search"]'),
  () => document.querySelector('[role="tab"][aria-selected="true"]'),
  () => document.querySelector('main button'),
]

/**
 * Puts the focus on the first of these that is there and takes it; else on the search, or what stands in for it. It
 * waits for the page to be drawn, so that what is about to go is gone.
 */
export function focusSoon(...spots: readonly Spot[]): void {
  requestAnimationFrame(() => focusFirst([...spots, ...everywhere]))
}

/** As {@link focusSoon}, where nothing else has taken the focus meanwhile. */
export function focusIfLost(...spots: readonly Spot[]): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { activeElement, body } = document
      if (activeElement === null || activeElement === body) focusFirst([...spots, ...everywhere])
    }),
  )
}

function focusFirst(spots: readonly Spot[]): void {
  for (const spot of spots) {
    const element = spot()
    if (!(element instanceof HTMLElement)) continue
    element.focus()
    if (document.activeElement === element) return
  }
}
