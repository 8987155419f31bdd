import { useCallback } from 'react'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { emptyDraft, type MintDraft } from './draft'

/**
 * The mint form's content for one token. It stays until the app is closed, whatever fails meanwhile. A change by hand
 * takes away what was said about the preset that the form was filled from.
 */
export function useDraft(tokenId: string): [MintDraft, (change: Partial<MintDraft>) => void] {
  const { drafts } = useStores()
  const draft = usePart(drafts, (all) => all.get(tokenId)) ?? emptyDraft
  const change = useCallback(
    (part: Partial<MintDraft>) =>
      drafts.set((all) =>
        new Map(all).set(tokenId, { ...emptyDraft, ...all.get(tokenId), applied: undefined, ...part }),
      ),
    [drafts, tokenId],
  )
  return [draft, change]
}
