import type { Page } from '@playwright/test'

/**
 * The controls that no scrolling brings into the window: their middle stays outside, or something else lies over it.
 * What is in a closed part of the page or hidden beneath a label is left out.
 */
const controls = `(() => {
  const modal = document.querySelector('[role="dialog"], [role="alertdialog"]')
  const within = modal ?? document
  const all = within.querySelectorAll('button, a[href], input, textarea, [role="tab"], [role="switch"], [role="option"]')
  const isSeen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  return [...all].filter(isSeen).filter((it) => {
    // an input that is drawn by what is around it
    const target = it.closest('label') ?? it
    target.scrollIntoView({ block: 'center', inline: 'nearest' })
    const { left, right, top, bottom, width } = target.getBoundingClientRect()
    if (width <= 1) return false
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true
    const hit = document.elementFromPoint(x, y)
    return !(hit && (target.contains(hit) || hit.contains(target)))
  }).map((it) => it.getAttribute('aria-label') || it.textContent || it.outerHTML.slice(0, 120))
})()`

export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(controls)
}
