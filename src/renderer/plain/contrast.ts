/** Has the colours stand out more where that was chosen, or for as long as the system wants it. */
export function markContrast(isChosen: boolean): void {
  const system = matchMedia('(prefers-contrast: more)')
  const mark = () => {
    if (isChosen || system.matches) document.documentElement.dataset.contrast = 'more'
    else delete document.documentElement.dataset.contrast
  }
  system.addEventListener('change', mark)
  mark()
}
