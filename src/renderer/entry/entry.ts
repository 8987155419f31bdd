import '../styles/entry.css'
import { MIN_PASSPHRASE_LENGTH } from '../../contract/backup'
import { explain } from '../../contract/catalogue'
import { MIN_APP_PASSPHRASE_LENGTH } from '../../contract/conceal'
import type { EntryKind } from '../../contract/entryChannels'
import type { Failure } from '../../contract/failures'
import type { EntryApi } from '../../contract/pageApi'
import { pick, t } from '../../strings'
import { markLanguage } from '../language'
import { markContrast } from '../plain/contrast'
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
const cancel = part('cancel', HTMLButtonElement)
const submit = part('submit', HTMLButtonElement)

/** What is asked for. */
function say(kind: EntryKind): void {
  const least = kind === 'new-app-passphrase' ? MIN_APP_PASSPHRASE_LENGTH : MIN_PASSPHRASE_LENGTH
  label.textContent = t(`entry.labels.${kind}`)
  hint.textContent = pick('entry.hints', kind, 'other', { least })
  repeat.hidden = kind !== 'new-passphrase' && kind !== 'new-app-passphrase'
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
  submit.textContent = t('entry.checking')
  const result = await answer
  submit.disabled = false
  submit.textContent = before
  if (!result.ok) askAgain(result.failure)
})

cancel.addEventListener('click', () => void window.entry.cancel())

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
      submit.textContent = t('entry.wait', { seconds: left })
    },
    () => {
      submit.textContent = before
      submit.disabled = false
      reason.textContent = t('entry.waited')
    },
  )
}

document.title = t('entry.page')
title.textContent = t('entry.title')
part('again-label', HTMLLabelElement).textContent = t('entry.again')
cancel.textContent = t('entry.cancel')
submit.textContent = t('entry.submit')
say('app-token')
part('main', HTMLElement).hidden = false

field.focus()
const described = await window.entry.describe()
markContrast(described.ok && described.value.moreContrast)
if (described.ok) {
  title.textContent = described.value.title
  say(described.value.kind)
}
