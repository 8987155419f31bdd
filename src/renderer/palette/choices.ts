import { ksFormats, snippetFormats } from '../../contract/copyFormats'
import type { PaletteToken, QuickRequest } from '../../contract/palette'
import { type EnterMeans, quickRequest } from '../../contract/quickRequest'
import { t } from '../../strings'
import { summarize } from '../mint/summary'
import { copyFormatWords } from '../sessions/copyFormatWords'
import type { Choice } from './steps'

/** The forms in which a KS can be copied. */
export function formatChoices(): Choice[] {
  return [...ksFormats, ...snippetFormats].map((id) => {
    const { title: name, detail } = copyFormatWords[id]
    return { id, name, detail }
  })
}

/** What a token can be asked for without a form: its presets, its last request again, the defaults. */
export function requestChoices(
  token: PaletteToken,
  enterMeans: EnterMeans,
): (Choice & { request: QuickRequest })[] {
  const wanted: { id: string; name: string; request: QuickRequest }[] = [
    ...(token.presets ?? []).map(({ id, name }) => ({ id, name, request: { kind: 'preset', id } as const })),
    ...(token.lastRequest
      ? [{ id: 'last', name: t('palette.requests.last'), request: { kind: 'last' } as const }]
      : []),
    { id: 'defaults', name: t('palette.requests.defaults'), request: { kind: 'defaults' } },
  ]
  return wanted.flatMap((choice) => {
    const detail = requestWords(token, choice.request, enterMeans)
    return detail === undefined ? [] : [{ ...choice, detail }]
  })
}

/** What a request will give, in the fewest words. */
export function requestWords(
  token: PaletteToken,
  wanted: QuickRequest,
  enterMeans: EnterMeans,
): string | undefined {
  const enter = quickRequest(token, wanted, enterMeans)
  if (!enter) return undefined
  const { isAdmin, facts } = summarize(token, enter.request, Date.now())
  return [...(isAdmin ? ['ADMIN'] : []), ...facts].join(' · ')
}

/** Those whose words all occur. */
export function choicesFor<C extends Choice>(choices: readonly C[], query: string): C[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  // what is called so stands before what only looks so
  return [
    ...choices.filter(({ name }) => has(name)),
    ...choices.filter(({ name, detail }) => !has(name) && has(`${name} ${detail}`)),
  ]
}
