import '../styles/entry.css'
import { explain } from '../../contract/catalogue'
import type { EntryKind } from '../../contract/entryChannels'
import type { EntryApi } from '../../contract/pageApi'
import { markLanguage } from '../language'

declare global {
  interface Window {
    readonly entry: EntryApi
  }
}

markLanguage()

/** An element of the page that has to be there. */
function part<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page lacks #${id}`)
  return found
}

const title = part('title', HTMLHeadingElement)
const label = part('label', HTMLLabelElement)
const field = part('secret', HTMLInputElement)
const repeat = part('repeat', HTMLDivElement)
const again = part('again', HTMLInputElement)
const hint = part('hint', HTMLParagraphElement)
const reason = part('reason', HTMLParagraphElement)
const submit = part('submit', HTMLButtonElement)

/** What is asked for, by kind; where a hint is left out, that of the page stays. */
const words: Record<EntryKind, { label: string; hint?: string }> = {
  'app-token': { label: 'App token secret' },
  admin: { label: 'Admin secret of the account' },
  passphrase: { label: 'Passphrase', hint: 'Trying it takes a moment.' },
  'new-passphrase': {
    label: 'New passphrase',
    hint: 'At least 12 characters, better four words or more. Nobody can recover it.',
  },
  ks: { label: 'Kaltura Session (KS)' },
  identity: { label: 'Age identity', hint: 'The line that begins with AGE-SECRET-KEY-1.' },
}

part('form', HTMLFormElement).addEventListener('submit', async (event) => {
  event.preventDefault()
  if (submit.disabled) return
  submit.disabled = true
  const answer = repeat.hidden
    ? window.entry.submit(field.value)
    : window.entry.submit(field.value, again.value)
  empty()
  reason.textContent = ''
  const before = submit.textContent
  submit.textContent = 'Checking…'
  const result = await answer
  submit.disabled = false
  submit.textContent = before
  if (!result.ok) askAgain(explain(result.failure).happened)
})

part('cancel', HTMLButtonElement).addEventListener('click', () => void window.entry.cancel())

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') void window.entry.cancel()
})

window.addEventListener('pagehide', empty)

function empty(): void {
  field.value = ''
  again.value = ''
}

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
  const { label: name, hint: remark } = words[described.value.kind]
  label.textContent = name
  if (remark !== undefined) hint.textContent = remark
  repeat.hidden = described.value.kind !== 'new-passphrase'
}
