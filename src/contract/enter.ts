import { type Adjustment, fitRequest } from './fitRequest'
import { forcedUserId, forcesAdmin, leavesTypeOpen } from './forced'
import { DEFAULT_LIFETIME } from './inputRules'
import type { MintRequest, Preset, Token } from './tokens'

/** What is known of a token that decides what it can be asked for. */
export type Mintable = Pick<Token, 'appTokenId' | 'caps' | 'lastRequest' | 'presets'>

/** What Enter asks a token for, and where that comes from. */
export type EnterRequest = {
  from: 'preset' | 'last' | 'defaults'
  /** the preset's name */
  name?: string
  request: MintRequest
  /** what the token no longer allows of its default preset; a person sees that before anything is sent */
  adjustments: Adjustment[]
}

/**
 * What Enter asks for: the token's default preset if it has one, else its last request again, else the defaults. What
 * the token forces is not asked for: it would come back as a difference every time.
 */
export function enterRequest(token: Mintable): EnterRequest {
  const preset = defaultPreset(token)
  if (preset) return { from: 'preset', name: preset.name, ...fitRequest(token, preset.request) }
  return { from: token.lastRequest ? 'last' : 'defaults', request: repeatRequest(token), adjustments: [] }
}

/** The preset that stands for Enter. */
export function defaultPreset({ presets = [] }: Pick<Token, 'presets'>): Preset | undefined {
  return presets.find(({ isDefault }) => isDefault)
}

/**
 * Whether a person has to see what Enter asks for before it is sent: the token no longer allows its default preset as
 * it was saved, or the preset would give the token's first ADMIN session.
 */
export function asksFirst(token: Mintable, { request, adjustments }: EnterRequest): boolean {
  return (
    adjustments.length > 0 || isFirstAdmin(token) || (token.lastRequest === undefined && request.type === 2)
  )
}

/**
 * What a token is asked for the first time: the default lifetime and nothing else. ADMIN is never asked for by
 * default.
 */
export function defaultRequest(token: Mintable): MintRequest {
  const request: MintRequest = { lifetime: DEFAULT_LIFETIME, privileges: '' }
  return leavesTypeOpen(token) ? { ...request, type: 0 } : request
}

/**
 * The last request again, or the defaults. What the token forces is not asked for:
 * it would come back as a difference every time.
 */
export function repeatRequest(token: Mintable): MintRequest {
  const { lifetime, privileges, userId, type } = token.lastRequest ?? defaultRequest(token)
  return {
    lifetime,
    privileges,
    ...(userId && forcedUserId(token) === undefined && { userId }),
    ...(type !== undefined && leavesTypeOpen(token) && { type }),
  }
}

/** Whether a mint would be the token's first and is known to give an ADMIN session: a person confirms that. */
export function isFirstAdmin(token: Mintable): boolean {
  return token.lastRequest === undefined && forcesAdmin(token)
}
