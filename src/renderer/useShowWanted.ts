import { useEffect, useEffectEvent } from 'react'
import type { ActionId } from '../contract/actions'
import type { Wanted } from '../contract/wanted'
import { useStore } from './bridge/store'
import { useStores } from './stores'

/**
 * Goes to the place that was asked for outside the page, or does it. What is about one token or one session, the main
 * window itself does from there.
 *
 * @param toTokens goes to the screen of the tokens, with this search
 * @param act does something by its name
 */
export function useShowWanted(toTokens: (query: string) => void, act: (id: ActionId) => void): void {
  const { wanted: store, filter, incidents, rotations } = useStores()
  const wanted = useStore(store)
  const { rows } = useStore(incidents)
  const go = useEffectEvent((chosen: Wanted) => {
    if (chosen.kind === 'incident') {
      const incident = rows.find(({ id }) => id === chosen.id)
      // it is shown as soon as it is known
      if (incident === undefined) return
      incidents.show(incident)
    } else if (chosen.kind === 'rotations') rotations.show({ kind: 'list' })
    else if (chosen.kind === 'action') act(chosen.id)
    else {
      filter.set(chosen.kind === 'tokens' ? chosen.filter : 'all')
      toTokens('')
    }
    if (chosen.kind !== 'session' && chosen.kind !== 'token') store.set(undefined)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an incident may be wanted before it is known
  useEffect(() => {
    if (wanted) go(wanted)
  }, [wanted, rows])
}
