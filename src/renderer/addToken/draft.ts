import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'
import { emptyForm, type TokenForm } from './form'
import { type Intake, openIntake } from './intake'

/** A token that is being added: it stays while the dialog is closed, until it is added or started over. */
export type AddDraft = {
  form: Store<TokenForm>
  intake: Intake
  /** empties it and gives back the secret that was taken in */
  startOver(): void
  /** empties it after its secret was used */
  added(): void
}

/** Opens an empty draft. */
export function openAddDraft(api: { secrets: PageApi['secrets'] }): AddDraft {
  const form = createStore(emptyForm)
  const intake = openIntake(api)
  return {
    form,
    intake,
    startOver() {
      form.set(emptyForm)
      intake.discard()
    },
    added() {
      form.set(emptyForm)
      intake.used()
    },
  }
}
