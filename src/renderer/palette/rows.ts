import { go } from 'fuzzysort'
import { type Action, type ActionFacts, type ActionId, actionName, actions } from '../../contract/actions'
import type { FoundToken, SearchAnswer } from '../../contract/palette'
import { t } from '../../strings'

/** Below this a match is letters that happen to stand in a row. From 0 to 1. */
const WORST_MATCH = 0.3
/** What an action has to match better by to stand before the tokens: Enter on a token mints. */
const AHEAD = 0.05

export type FoundAction = {
  action: Action
  name: string
  match: number
  /** places of the letters of its name that match */
  marks: readonly number[]
  /** why it cannot be done at the moment */
  whyNot: string | undefined
}

export type PaletteRow =
  | { kind: 'token'; id: string; found: FoundToken }
  | { kind: 'action'; id: string; found: FoundAction }

export type PaletteGroup = { kind: 'tokens' | 'actions'; rows: PaletteRow[] }

/** The actions with what is searched of them. */
const named = actions.map((action) => ({
  action,
  name: actionName(action.id),
  also: t(`actions.words.${action.id}.also`),
}))
type Named = (typeof named)[number]

/** The actions that are meant by what was typed, best first; all of them, in the order of the table, when nothing was. */
export function findActions(query: string, facts: ActionFacts): FoundAction[] {
  const withWhy = ({ action, name }: Named, match: number, marks: readonly number[]): FoundAction => {
    const why = action.whyNot?.(facts)
    return { action, name, match, marks, whyNot: why && t(`actions.whyNot.${why}`) }
  }
  if (query.trim() === '') {
    const all = named.map((each) => withWhy(each, 0, []))
    // where to begin, as long as there is nothing to mint from
    const first = (id: ActionId) => (facts.held === 0 && beginnings.includes(id) ? 0 : 1)
    return all.sort((a, b) => first(a.action.id) - first(b.action.id))
  }
  const results = go(query.trim(), named, { keys: ['name', 'also'], threshold: WORST_MATCH, limit: 0 })
  return results.map((result) =>
    withWhy(
      result.obj,
      result.score,
      [...(result[0]?.indexes ?? [])].sort((a, b) => a - b),
    ),
  )
}

/**
 * What is offered: the tokens, then the actions; the other way round where an action matches clearly better than any
 * token does, so that Enter never mints from a token that only happens to have the same letters.
 */
export function groupsOf(found: SearchAnswer | undefined, wanted: readonly FoundAction[]): PaletteGroup[] {
  const tokens: PaletteGroup = {
    kind: 'tokens',
    rows: (found?.rows ?? []).map((row) => ({ kind: 'token', id: row.token.id, found: row })),
  }
  const acts: PaletteGroup = {
    kind: 'actions',
    rows: wanted.map((row) => ({ kind: 'action', id: row.action.id, found: row })),
  }
  const best = Math.max(0, ...(found?.rows ?? []).map(({ match }) => match))
  const actionsLead = (wanted[0]?.match ?? 0) > best + AHEAD
  return (actionsLead ? [acts, tokens] : [tokens, acts]).filter(({ rows }) => rows.length > 0)
}

/** What somebody without a token begins with. */
const beginnings: readonly ActionId[] = ['addToken', 'addSeveral', 'takeIn', 'practise']

/** A text in pieces, those that match apart. */
export function pieces(
  text: string,
  marks: readonly number[] | undefined,
): { text: string; isMarked: boolean }[] {
  if (!marks || marks.length === 0) return text === '' ? [] : [{ text, isMarked: false }]
  const marked = new Set(marks)
  const found: { text: string; isMarked: boolean }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const isMarked = marked.has(at)
    const last = found.at(-1)
    if (last?.isMarked === isMarked) last.text += text[at]
    else found.push({ text: text[at] ?? '', isMarked })
  }
  return found
}
