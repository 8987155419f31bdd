import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Rich } from '../../../src/renderer/ui/Rich'

const strong = createElement('strong', { className: 'font-semibold' })
const shown = (host: string) =>
  renderToStaticMarkup(Rich({ text: 'inspect.ask.sends', parts: { host: strong }, values: { host } }))

describe('a text with elements in it', () => {
  it('has its elements where its tags are', () => {
    expect(shown('kaltura.example')).toBe(
      'The KS is sent to <strong class="font-semibold">kaltura.example</strong>. That spends one of its calls, if it is limited to a number of them.',
    )
  })

  it.each([
    ['<host>x</host>', '&lt;host&gt;x&lt;/host&gt;'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['{{host}}', '{{host}}'],
    ['$t(status.retry)', '$t(status.retry)'],
  ])('shows %s as it is when that is filled in', (host, html) => {
    expect(shown(host)).toContain(`<strong class="font-semibold">${html}</strong>.`)
  })
})

/** Never called: the compiler refuses each line that is marked, or the mark itself. */
function compilerRefuses(): ReactElement[] {
  const values = { host: 'x' }
  return [
    // @ts-expect-error there is no such text
    Rich({ text: 'inspect.ask.nothing', parts: {} }),
    // @ts-expect-error a tag has no element
    Rich({ text: 'inspect.ask.sends', parts: {}, values }),
    // @ts-expect-error an element has no tag
    Rich({ text: 'inspect.ask.sends', parts: { host: strong, port: strong }, values }),
    // @ts-expect-error a value is missing
    Rich({ text: 'inspect.ask.sends', parts: { host: strong } }),
  ]
}
void compilerRefuses
