import type { Failure } from '../../contract/failures'
import { checkAppTokenId, checkLabel, checkPartnerId } from '../../contract/inputRules'
import type { HashTypeName } from '../../contract/tokens'
import { regions } from '../../kaltura/regions'

/** What was typed into the form, as typed. */
export type TokenForm = {
  label: string
  partnerId: string
  appTokenId: string
  /** a region's service URL, or `custom` */
  region: string
  customUrl: string
  /** `find` has the server asked when the token is added */
  hashType: HashTypeName | 'find'
  tags: string[]
  /** absent until somebody chooses: then that of another token of the account; `null`: none */
  environmentId?: string | null
}

export const emptyForm: TokenForm = {
  label: '',
  partnerId: '',
  appTokenId: '',
  region: regions[0]?.url ?? 'custom',
  customUrl: '',
  hashType: 'find',
  tags: [],
}

/** Fields by the names that main uses for them. */
export type FormField = 'label' | 'partnerId' | 'appTokenId' | 'serviceUrl' | 'hashType' | 'tags'
export type FormProblems = Partial<Record<FormField, Failure>>

export function serviceUrlOf({ region, customUrl }: Pick<TokenForm, 'region' | 'customUrl'>): string {
  return region === 'custom' ? customUrl.trim() : region
}

/** The parts of the form that lead to this service URL. */
export function inRegion(serviceUrl: string): Pick<TokenForm, 'region' | 'customUrl'> {
  const isRegion = regions.some(({ url }) => url === serviceUrl)
  return isRegion ? { region: serviceUrl, customUrl: '' } : { region: 'custom', customUrl: serviceUrl }
}

/** What is wrong with the form, by field. Main checks again, and its word is the last. */
export function checkForm(form: TokenForm): FormProblems {
  const checks: [FormField, { ok: true } | { ok: false; failure: Failure }][] = [
    ['label', checkLabel(form.label)],
    ['partnerId', checkPartnerId(form.partnerId)],
    ['appTokenId', checkAppTokenId(form.appTokenId)],
    ['serviceUrl', checkServiceUrl(serviceUrlOf(form))],
  ]
  const problems: FormProblems = {}
  for (const [name, checked] of checks) if (!checked.ok) problems[name] = checked.failure
  return problems
}

/**
 * What is still wrong after a change: a field that was touched is judged anew, so that the words beneath it go as soon
 * as it is right. The others keep theirs, which may have come from main.
 */
export function reviseProblems(
  problems: FormProblems,
  changed: Partial<TokenForm>,
  form: TokenForm,
): FormProblems {
  const found = checkForm(form)
  const revised: FormProblems = {}
  for (const [name, failure] of Object.entries(problems)) {
    if (!isFormField(name)) continue
    const touched = name === 'serviceUrl' ? 'region' in changed || 'customUrl' in changed : name in changed
    const now = touched ? found[name] : failure
    if (now) revised[name] = now
  }
  return revised
}

/** Whether a field name that main blames is one of the form's. */
export function isFormField(name: string | undefined): name is FormField {
  return ['label', 'partnerId', 'appTokenId', 'serviceUrl', 'hashType', 'tags'].includes(name ?? '')
}

/** An https URL, or plain http on this machine. */
export function checkServiceUrl(text: string): { ok: true } | { ok: false; failure: Failure } {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const loopback = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const fits = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback)
  return fits ? { ok: true } : { ok: false, failure: { code: 'INVALID_SERVICE_URL', field: 'serviceUrl' } }
}
