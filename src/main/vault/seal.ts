import * as v from 'valibot'
import { Failed } from '../failed'

/** Which app token a secret belongs to. */
type Binding = { serviceUrl: string; partnerId: number; appTokenId: string }

const sealedSchema = v.object({
  secret: v.string(),
  serviceUrl: v.string(),
  partnerId: v.number(),
  appTokenId: v.string(),
})

/**
 * The content of a keychain entry: the secret, and the account it is bound to. So the binding does not rest on the
 * inventory file alone, which can be edited, restored or synchronised.
 */
export function seal({ serviceUrl, partnerId, appTokenId }: Binding, secret: string): string {
  return JSON.stringify({ secret, serviceUrl, partnerId, appTokenId })
}

/**
 * The secret in a keychain entry, for the token it was kept for.
 * @throws Failed SECRET_MISMATCH when it is another token's, or no entry of ours
 */
export function unseal(of: Binding, content: string): string {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), sealedSchema), content)
  if (!parsed.success) throw new Failed('SECRET_MISMATCH')
  const { secret, serviceUrl, partnerId, appTokenId } = parsed.output
  if (serviceUrl !== of.serviceUrl || partnerId !== of.partnerId || appTokenId !== of.appTokenId) {
    throw new Failed('SECRET_MISMATCH')
  }
  return secret
}
