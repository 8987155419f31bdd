import type { Failure } from '../../contract/failures'
import { checkAdminLifetime, checkPartnerId } from '../../contract/inputRules'
import type { MintRequest } from '../../contract/tokens'
import { checkServiceUrl, emptyForm, serviceUrlOf, type TokenForm } from '../addToken/form'
import { emptyDraft, type MintDraft, readAsked } from '../mint/draft'
import { lifetimes } from '../mint/lifetime'

/** What was typed to start a session with an account's admin secret, as typed. */
export type AdminForm = MintDraft & Pick<TokenForm, 'partnerId' | 'region' | 'customUrl'>

/** Seconds. Short, because nothing but its end limits such a session. */
const DEFAULT_ADMIN_LIFETIME = lifetimes[0]

export const emptyAdminForm: AdminForm = {
  ...emptyDraft,
  lifetime: String(DEFAULT_ADMIN_LIFETIME),
  partnerId: '',
  region: emptyForm.region,
  customUrl: '',
}

/** Fields by the names that main uses for them. */
export type AdminField = 'partnerId' | 'serviceUrl' | 'lifetime' | 'userId' | 'privileges'
export type AdminProblems = Partial<Record<AdminField, Failure>>

/** Whether a field name that main blames is one of the form's. */
export function isAdminField(name: string | undefined): name is AdminField {
  return ['partnerId', 'serviceUrl', 'lifetime', 'userId', 'privileges'].includes(name ?? '')
}

/** What the form asks for, and what is wrong with it, by field. Main checks again, and its word is the last. */
export function readAdminForm(form: AdminForm): { asked: MintRequest; problems: AdminProblems } {
  const { request, problems } = readAsked(form)
  const found: AdminProblems = { ...problems }
  const checks: [AdminField, { ok: true } | { ok: false; failure: Failure }][] = [
    ['partnerId', checkPartnerId(form.partnerId)],
    ['serviceUrl', checkServiceUrl(serviceUrlOf(form))],
    [
      'lifetime',
      problems.lifetime
        ? { ok: false, failure: adminLifetime(problems.lifetime) }
        : checkAdminLifetime(request.lifetime),
    ],
  ]
  for (const [field, checked] of checks) if (!checked.ok) found[field] = checked.failure
  return { asked: { ...request, type: form.type }, problems: found }
}

/** The bounds named are those of such a session. */
function adminLifetime(failure: Failure): Failure {
  const checked = checkAdminLifetime(Number.NaN)
  return checked.ok ? failure : checked.failure
}
