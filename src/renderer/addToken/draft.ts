import type { HashFinding } from '../../contract/diagnosis'
import type { PageApi } from '../../contract/pageApi'
import type { Token } from '../../contract/tokens'
import { createStore, type Store } from '../bridge/store'
import { emptyForm, inRegion, serviceUrlOf, type TokenForm } from './form'
import { type Intake, openIntake } from './intake'

/** A token that is being added: it stays while the dialog is closed, until it is added or started over. */
export type AddDraft = {
  form: Store<TokenForm>
  intake: Intake
  /** what was found out, and about what: see {@link foundAbout} */
  found: Store<Found | undefined>
  /** starts over with what is known of a held token, for another service URL; its secret has to be taken in again */
  addAgain(token: Token, serviceUrl: string): void
  /** empties it and gives back the secret that was taken in */
  startOver(): void
  /** empties it after its secret was used */
  added(): void
}

export type Found = { about: string; finding: HashFinding }

/** What a finding is about: account, app token and secret. It is good for nothing else. */
export function foundAbout(form: TokenForm, secretHandle: string | undefined): string {
  return JSON.stringify([serviceUrlOf(form), form.partnerId.trim(), form.appTokenId.trim(), secretHandle])
}

/** Opens an empty draft. */
export function openAddDraft(api: { secrets: PageApi['secrets'] }): AddDraft {
  const form = createStore(emptyForm)
  const intake = openIntake(api)
  const found = createStore<Found | undefined>(undefined)
  const startOver = () => {
    form.set(emptyForm)
    found.set(undefined)
    intake.discard()
  }
  return {
    form,
    intake,
    found,
    startOver,
    addAgain({ label, tags, partnerId, appTokenId }, serviceUrl) {
      startOver()
      form.set({
        ...emptyForm,
        label,
        tags,
        partnerId: String(partnerId),
        appTokenId,
        ...inRegion(serviceUrl),
      })
    },
    added() {
      form.set(emptyForm)
      found.set(undefined)
      intake.used()
    },
  }
}
