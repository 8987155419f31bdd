import type { PageApi } from '../../contract/pageApi'
import type { Rotation, RotationSource, RotationsState } from '../../contract/rotation'
import { createStore, type Store } from '../bridge/store'

/** Which of the rotation's dialogs is open. */
export type RotationDialog =
  | { kind: 'rotate'; source: RotationSource }
  | { kind: 'list' }
  | { kind: 'delete'; ids: readonly string[] }

export type RotationsStore = Store<RotationsState> & {
  dialog: Store<RotationDialog | undefined>
  show(dialog: RotationDialog | undefined): void
}

/** Follows the rotations. */
export function openRotationsStore(api: PageApi): RotationsStore {
  const store = createStore<RotationsState>({ rotations: [], due: [] })
  const dialog = createStore<RotationDialog | undefined>(undefined)
  let round = 0
  const load = async () => {
    round += 1
    const mine = round
    const result = await api.rotations.state({})
    if (result.ok && mine === round) store.set(result.value)
  }
  api.on.rotationsChanged(() => void load())
  void load()
  return { ...store, dialog, show: dialog.set }
}

/** Rotations that stopped before the new token took its place, or that are being taken back. */
export function unfinishedOf({ rotations, batch }: RotationsState): Rotation[] {
  const busy = new Set(batch && batch.state !== 'over' ? batch.items.map(({ tokenId }) => tokenId) : [])
  return rotations.filter(({ state, tokenId }) => !hasSwitched(state) && !busy.has(tokenId))
}

export function hasSwitched(state: Rotation['state']): boolean {
  return state === 'switched' || state === 'deleted'
}
