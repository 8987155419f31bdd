import * as v from 'valibot'
import { t } from '../strings'
import type { Failure } from './failures'
import { hasControlCharacter } from './inputRules'

/** The colours an environment can have: names of colour roles, which the page's styles define for light and dark. */
export const environmentColours = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const
export type EnvironmentColour = (typeof environmentColours)[number]

export const MAX_ENVIRONMENTS = 12
export const MAX_ENVIRONMENT_NAME_LENGTH = 30

/** Ours: the names of the three that are there from the start, or a UUID. */
export const environmentIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

/** What an account is for. Tokens can be put into one, and a production environment raises the guard rails. */
export const environmentSchema = v.strictObject({
  id: environmentIdSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ENVIRONMENT_NAME_LENGTH)),
  colour: v.picklist(environmentColours),
  /** whether an ADMIN session of its tokens takes a typed confirmation */
  production: v.boolean(),
})
export type Environment = v.InferOutput<typeof environmentSchema>

export const environmentsSchema = v.pipe(v.array(environmentSchema), v.maxLength(MAX_ENVIRONMENTS))

/** What there is until somebody changes it. */
export const DEFAULT_ENVIRONMENTS: readonly Environment[] = [
  { id: 'production', name: t('environments.first.production'), colour: 'red', production: true },
  { id: 'staging', name: t('environments.first.staging'), colour: 'amber', production: false },
  { id: 'development', name: t('environments.first.development'), colour: 'blue', production: false },
]

/** A name is one short line that no other environment has, whatever the case of its letters. */
export function checkEnvironmentName(
  text: string,
  others: readonly string[],
): { ok: true; value: string } | { ok: false; failure: Failure } {
  const value = text.trim()
  const taken = others.some((other) => sameName(other, value))
  const visible = /[\p{L}\p{N}]/u.test(value)
  if (!visible || value.length > MAX_ENVIRONMENT_NAME_LENGTH || hasControlCharacter(value) || taken) {
    const params = { rule: taken ? 'TAKEN' : 'UNFIT' }
    return { ok: false, failure: { code: 'INVALID_ENVIRONMENT', field: 'name', params } }
  }
  return { ok: true, value }
}

/** The environment with this id; none for an id that is not there any more. */
export function environmentOf(
  environments: readonly Environment[],
  id: string | undefined,
): Environment | undefined {
  return id === undefined ? undefined : environments.find((environment) => environment.id === id)
}

/** Whether two names are the same to a person. */
export function sameName(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().normalize('NFKC').toLowerCase()
  return plain(one) === plain(other)
}
