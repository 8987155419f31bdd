import { useState } from 'react'
import { repeatRequest } from '../../../contract/enter'
import { fitRequest } from '../../../contract/fitRequest'
import type { MintRequest, Token } from '../../../contract/tokens'
import { t } from '../../../strings'
import { useStores } from '../../stores'
import { draftOf } from '../draft'
import { narrowedName, type Suggestion, suggestionsFor } from './suggestions'

/** Puts the token's presets, suggestions and last request into its mint form. */
export function usePresets(token: Token) {
  const { drafts, notices } = useStores()
  /** the suggestion whose ids are being asked for */
  const [asking, setAsking] = useState<Suggestion>()
  const suggestions = suggestionsFor(token)

  const apply = (name: string, asked: MintRequest) => {
    const { request, adjustments } = fitRequest(token, asked)
    drafts.set((all) => new Map(all).set(token.id, { ...draftOf(request), applied: { name, adjustments } }))
    notices.say(
      adjustments.length === 0
        ? t('mint.presets.filledIn', { name })
        : t('mint.presets.filledInAdjusted', { name }),
    )
  }
  return {
    suggestions,
    asking,
    stopAsking: () => setAsking(undefined),
    apply,
    applyNarrowed: (privileges: string) => {
      if (asking?.narrows) apply(narrowedName(asking.narrows), { ...asking.request, privileges })
    },
    /** @param key the id of a preset or suggestion, or `last` */
    applyKey: (key: string) => {
      const preset = token.presets?.find(({ id }) => id === key)
      const suggestion = suggestions.find(({ id }) => id === key)
      if (preset) apply(preset.name, preset.request)
      else if (suggestion?.narrows !== undefined) setAsking(suggestion)
      else if (suggestion) apply(suggestion.name, suggestion.request)
      else if (key === 'last') apply(t('mint.presets.last'), repeatRequest(token))
    },
  }
}
