import '../styles/concealed.css'
import { explain } from '../../contract/catalogue'
import type { OpenWay } from '../../contract/conceal'
import type { Failure } from '../../contract/failures'
import type { ConcealedApi } from '../../contract/pageApi'
import { t } from '../../strings'
import { markLanguage } from '../language'
import { markContrast } from '../plain/contrast'
import { countDown } from '../plain/countdown'
import { part } from '../plain/part'

declare global {
  interface Window {
    /** put there by the preload, in the place of everything else */
    readonly concealed: ConcealedApi
  }
}

markLanguage()

const main = part('main', HTMLElement)
const heading = part('title', HTMLHeadingElement)
const ways = part('ways', HTMLDivElement)
const wait = part('wait', HTMLParagraphElement)
const failurePlace = part('failure', HTMLElement)
const said = part('said', HTMLParagraphElement)
let endCountdown = () => {}

/** Asks to be let in; on the way in this page ends. */
async function open(way: OpenWay): Promise<void> {
  if (isBusy()) return
  busy(true)
  showFailure(undefined)
  said.textContent = ''
  const result = await window.concealed.open(way)
  busy(false)
  if (result.ok || result.failure.code === 'CANCELLED') return focusFirst()
  showFailure(result.failure)
  const seconds = Number(result.failure.params?.seconds ?? 0)
  if (seconds > 0) waitFor(seconds)
  else focusFirst()
}

/** Nothing can be tried for so many seconds. */
function waitFor(seconds: number): void {
  busy(true)
  wait.hidden = false
  endCountdown()
  endCountdown = countDown(
    seconds,
    (left) => {
      wait.textContent = t('concealed.wait.left', { seconds: left })
    },
    () => {
      wait.hidden = true
      showFailure(undefined)
      said.textContent = t('concealed.wait.over')
      busy(false)
      focusFirst()
    },
  )
}

function showFailure(failure: Failure | undefined): void {
  failurePlace.replaceChildren()
  if (!failure) return
  const { title, happened, causes, next } = explain(failure)
  const list = document.createElement('ul')
  list.append(...next.map((text) => element('li', text)))
  const why = element('p', causes.join(' '))
  why.className = 'causes'
  failurePlace.append(element('h2', title), element('p', happened), why, list, element('code', failure.code))
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

const buttons = () => [...ways.querySelectorAll('button')]
const isBusy = () => buttons().some((button) => button.getAttribute('aria-disabled') === 'true')
// a disabled button would lose the focus, and with it the keyboard's place
const busy = (is: boolean) => {
  for (const button of buttons()) button.setAttribute('aria-disabled', String(is))
}
const focusFirst = () => {
  if (!buttons().some((button) => button === document.activeElement)) buttons()[0]?.focus()
}

heading.textContent = t('concealed.title')
main.hidden = false

const state = await window.concealed.state()
markContrast(state.ok && state.value.moreContrast)
if (state.ok) {
  const { reason, ways: offered } = state.value
  const isLocked = !offered.includes('press')
  main.dataset.state = isLocked ? 'locked' : 'concealed'
  if (isLocked) heading.textContent = t('concealed.titleLocked')
  part('why', HTMLParagraphElement).textContent = t(`concealed.why.${reason}`)
  part('state', HTMLParagraphElement).textContent =
    reason === 'start' ? t('concealed.stateAtStart') : t('concealed.state')
  for (const way of offered) {
    const button = element('button', t(`concealed.ways.${way}`))
    button.type = 'button'
    button.addEventListener('click', () => void open(way))
    ways.append(button)
  }
  focusFirst()
} else showFailure(state.failure)
