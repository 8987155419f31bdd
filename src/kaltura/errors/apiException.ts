import * as v from 'valibot'
import { apiErrorCodes, type KsReason, ksReasons, unknownApiErrorCode } from './codes'
import { KalturaError } from './kalturaError'
import { redact } from './redact'

/** The body of an exception: HTTP 200 like any answer. `args` is `[]` when empty, an object otherwise. */
const apiExceptionSchema = v.object({
  objectType: v.literal('KalturaAPIException'),
  code: v.string(),
  message: v.optional(v.string(), ''),
  args: v.optional(v.unknown()),
})

/** Characters of a server's message that are kept. */
const MAX_MESSAGE = 500

/** The exception in an answer, as an error; `undefined` when the answer is none. */
export function apiExceptionIn(
  answer: unknown,
  context: { secrets: readonly string[]; serverSession: string | undefined },
): KalturaError | undefined {
  const parsed = v.safeParse(apiExceptionSchema, answer)
  if (!parsed.success) return undefined
  const { code, message, args } = parsed.output
  const known = apiErrorCodes.find((candidate) => candidate === code)
  return new KalturaError(known ?? unknownApiErrorCode, {
    serverSession: context.serverSession,
    serverMessage: redact(message, context.secrets).slice(0, MAX_MESSAGE),
    serverCode: known ? undefined : presentable(code, context.secrets),
    ksReason: known === 'INVALID_KS' ? ksReasonOf(args, message) : undefined,
  })
}

/** A code is kept only if it looks like one; a hostile server could otherwise echo a secret here. */
function presentable(code: string, secrets: readonly string[]): string | undefined {
  if (!/^[A-Z][A-Z0-9_]{1,79}$/.test(code) || /[0-9A-F]{24,}/.test(code)) return undefined
  return secrets.some((secret) => secret !== '' && code.includes(secret)) ? undefined : code
}

/** The reason stands where the KS's id would: in `KSID`. A KS that cannot be opened stands there itself. */
function ksReasonOf(args: unknown, message: string): KsReason {
  const parsed = v.safeParse(v.object({ KSID: v.string() }), args)
  const id = parsed.success ? parsed.output.KSID : /^Invalid KS "([A-Z_]+)"/.exec(message)?.[1]
  return ksReasons.find((reason) => reason === id) ?? 'UNREADABLE'
}
