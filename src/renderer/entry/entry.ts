import '../styles/entry.css'
import { explain } from '../../contract/catalogue'
import type { EntryApi } from '../../contract/pageApi'

declare global {
  interface Window {
    readonly entry: EntryApi
  }
}

/** An element of the page that has to be there. */
function part<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page lacks #${id}`)
  return found
}

const title = part('title', HTMLHeadingElement)
const label = part('label', HTMLLabelElement)
const field = part('secret', HTMLInputElement)
const reason = part('reason', HTMLParagraphElement)
const submit = part('submit', HTMLButtonElement)

part('form', HTMLFormElement).addEventListener('submit', async (event) => {
  event.preventDefault()
  if (submit.disabled) return
  submit.disabled = true
  const answer = window.entry.submit(field.value)
  field.value = ''
  const result = await answer
  submit.disabled = false
  if (!result.ok) askAgain(explain(result.failure).happened)
})

part('cancel', HTMLButtonElement).addEventListener('click', () => void window.entry.cancel())

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') void window.entry.cancel()
})

window.addEventListener('pagehide', () => {
  field.value = ''
})

/** Says why the text cannot be a secret and waits for another one. */
function askAgain(why: string): void {
  reason.textContent = why
  field.setAttribute('aria-invalid', 'true')
  field.focus()
}

field.focus()
const described = await window.entry.describe()
if (described.ok) {
  title.textContent = described.value.title
  if (described.value.kind === 'admin') label.textContent = 'Admin secret of the account'
  if (described.value.kind === 'ks') label.textContent = 'Kaltura Session (KS)'
}
