import type { presetChannels } from '../../../contract/channels/presets'
import { checkPresetName } from '../../../contract/inputRules'
import type { Preset, Token } from '../../../contract/tokens'
import { grantedPrivileges } from '../../../kaltura/privileges'
import { Failed, orThrow } from '../../failed'
import { checkRequest } from '../../sessions/checkRequest'
import { toToken } from '../../vault/listing'
import { withDefaultPreset, withNewPreset, withoutPreset, withRenamedPreset } from '../../vault/presets'
import type { Vault } from '../../vault/vault'
import type { Handlers } from '../serve'

export type PresetServices = {
  vault: Vault
  /** puts text that is no secret on the clipboard, to stay there */
  copyText: (text: string) => Promise<void>
}

export function presetHandlers({ vault, copyText }: PresetServices): Handlers<typeof presetChannels> {
  const change = async (tokenId: string, to: (presets: readonly Preset[]) => Preset[]): Promise<Token> => {
    const presets = to(vault.record(tokenId).presets ?? [])
    return toToken(await vault.edit(tokenId, { presets }))
  }
  return {
    'presets.save': ({ tokenId, name, request, isDefault }) => {
      const checked = orThrow(checkPresetName(name))
      const wanted = checkRequest(request)
      return change(tokenId, (presets) => withNewPreset(presets, checked, wanted, isDefault))
    },
    'presets.rename': ({ tokenId, presetId, name }) => {
      const checked = orThrow(checkPresetName(name))
      return change(tokenId, (presets) => withRenamedPreset(presets, presetId, checked))
    },
    'presets.remove': ({ tokenId, presetId }) =>
      change(tokenId, (presets) => withoutPreset(presets, presetId)),
    'presets.setDefault': ({ tokenId, presetId }) =>
      change(tokenId, (presets) => withDefaultPreset(presets, presetId)),
    'privileges.copy': async ({ tokenId, requested }) => {
      const { appTokenId, caps } = vault.record(tokenId)
      if (caps.privileges.source === 'unknown') throw new Failed('BAD_REQUEST')
      const tokenPrivileges = caps.privileges.value ?? ''
      await copyText(grantedPrivileges({ appTokenId, tokenPrivileges, requested }))
      return {}
    },
  }
}
