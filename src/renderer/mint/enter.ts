import type { MintRequest, Preset, Token } from '../../contract/tokens'
import { isFirstAdmin, repeatRequest } from './draft'
import { type Adjustment, fitRequest } from './presets/fit'

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
export function enterRequest(token: Token): EnterRequest {
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
export function asksFirst(token: Token, { request, adjustments }: EnterRequest): boolean {
  return (
    adjustments.length > 0 || isFirstAdmin(token) || (token.lastRequest === undefined && request.type === 2)
  )
}
