import { useState } from 'react'
import { explain } from '../../../contract/catalogue'
import type { Result } from '../../../contract/failures'
import type { Token } from '../../../contract/tokens'
import { t } from '../../../strings'
import { useStores } from '../../stores'
import { Button } from '../../ui/Button'
import { DialogActions, DialogBody, ModalDialog } from '../../ui/ModalDialog'
import { PresetRow } from './PresetRow'

type ManagePresetsDialogProps = {
  token: Token
  isOpen: boolean
  onClose: () => void
  returnTo: () => Element | null
}

/** Renames and deletes presets, and chooses the one that Enter asks for. */
export function ManagePresetsDialog({ token, isOpen, onClose, returnTo }: ManagePresetsDialogProps) {
  const { api } = useStores()
  const [problem, setProblem] = useState<string>()
  const presets = token.presets ?? []
  const tokenId = token.id
  const change = async (result: Promise<Result<Token>>) => {
    // cleared by the next attempt, not by an earlier one that ends later
    setProblem(undefined)
    const changed = await result
    if (!changed.ok) setProblem(explain(changed.failure).happened)
  }
  return (
    <ModalDialog
      title={t('mint.presets.title')}
      isOpen={isOpen}
      onClose={onClose}
      returnTo={returnTo}
      width="wide"
    >
      <DialogBody>
        <p className="max-w-[60ch] text-soft">{t('mint.presets.manager.about')}</p>
        {problem !== undefined && (
          <p role="alert" className="text-xs text-bad">
            {problem}
          </p>
        )}
        {presets.length === 0 ? (
          <p className="text-soft">{t('mint.presets.manager.empty')}</p>
        ) : (
          <ul>
            {presets.map((preset) => (
              <PresetRow
                key={preset.id}
                token={token}
                preset={preset}
                onDefault={(isDefault) =>
                  void change(api.presets.setDefault({ tokenId, ...(isDefault && { presetId: preset.id }) }))
                }
                onRename={(name) => api.presets.rename({ tokenId, presetId: preset.id, name })}
                onRemove={() => void change(api.presets.remove({ tokenId, presetId: preset.id }))}
              />
            ))}
          </ul>
        )}
      </DialogBody>
      <DialogActions>
        <Button look="primary" onPress={onClose} autoFocus>
          {t('mint.presets.manager.done')}
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}
