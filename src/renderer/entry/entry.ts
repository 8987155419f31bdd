import '../styles/entry.css'
import { explain } from '../../contract/catalogue'
import { MIN_APP_PASSPHRASE_LENGTH } from '../../contract/conceal'
import type { EntryKind } from '../../contract/entryChannels'
import type { Failure } from '../../contract/failures'
import type { EntryApi } from '../../contract/pageApi'
import { markLanguage } from '../language'
import { countDown } from '../plain/countdown'
import { part } from '../plain/part'

declare global {
  interface Window {
    readonly entry: EntryApi
  }
}

markLanguage()

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
  'app-passphrase': { label: 'Passphrase of KSmith', hint: 'Checking it takes a moment.' },
  'new-app-passphrase': {
    label: 'New passphrase',
    hint: `At least ${MIN_APP_PASSPHRASE_LENGTH} characters. It is asked for when KSmith starts or was locked.`,
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
  if (!result.ok) askAgain(result.failure)
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

/** Says why it cannot be that and waits for another one; at a lock for some seconds first. */
function askAgain(failure: Failure): void {
  reason.textContent = explain(failure).happened
  field.setAttribute('aria-invalid', 'true')
  field.focus()
  const seconds = Number(failure.params?.seconds ?? 0)
  if (seconds > 0) waitFor(seconds)
}

/** Nothing can be tried for so many seconds. What ticks is on the button alone; what is heard comes once, at the end. */
function waitFor(seconds: number): void {
  const before = submit.textContent
  submit.disabled = true
  countDown(
    seconds,
    (left) => {
      submit.textContent = `Wait ${left} s`
    },
    () => {
      submit.textContent = before
      submit.disabled = false
      reason.textContent = 'You can try again now.'
    },
  )
}

field.focus()
const described = await window.entry.describe()
if (described.ok) {
  if (described.value.moreContrast || matchMedia('(prefers-contrast: more)').matches) {
    document.documentElement.dataset.contrast = 'more'
  }
  title.textContent = described.value.title
  const { label: name, hint: remark } = words[described.value.kind]
  label.textContent = name
  if (remark !== undefined) hint.textContent = remark
  repeat.hidden = described.value.kind !== 'new-passphrase' && described.value.kind !== 'new-app-passphrase'
}
