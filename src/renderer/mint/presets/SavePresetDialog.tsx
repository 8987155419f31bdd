import { useState } from 'react'
import { explain } from '../../../contract/catalogue'
import { fitRequest } from '../../../contract/fitRequest'
import { checkPresetName, MAX_PRESET_NAME_LENGTH } from '../../../contract/inputRules'
import type { MintRequest, Token } from '../../../contract/tokens'
import { t } from '../../../strings'
import { useStores } from '../../stores'
import { Button } from '../../ui/Button'
import { DialogForm } from '../../ui/DialogForm'
import { DialogActions, DialogBody, ModalDialog } from '../../ui/ModalDialog'
import { TextInput } from '../../ui/TextInput'
import { Tick } from '../../ui/Tick'
import { SummaryLine } from '../SummaryLine'
import { summarize } from '../summary'
import { AdjustedNote } from './AdjustedNote'

type SavePresetDialogProps = {
  token: Token
  request: MintRequest
  isOpen: boolean
  onClose: () => void
  returnTo: () => Element | null
}

/** Gives what the form says a name, so that it can be asked for again. */
export function SavePresetDialog({ isOpen, onClose, returnTo, ...of }: SavePresetDialogProps) {
  return (
    <ModalDialog title={t('mint.presets.saveAs')} isOpen={isOpen} onClose={onClose} returnTo={returnTo}>
      <SavePresetForm {...of} onClose={onClose} />
    </ModalDialog>
  )
}

type SavePresetFormProps = Pick<SavePresetDialogProps, 'token' | 'request' | 'onClose'>

function SavePresetForm({ token, request: asked, onClose }: SavePresetFormProps) {
  const { api, notices } = useStores()
  const { request, adjustments } = fitRequest(token, asked)
  const summary = summarize(token, request, Date.now())
  const [name, setName] = useState(() => summary.facts.join(' · ').slice(0, MAX_PRESET_NAME_LENGTH))
  const [isDefault, setDefault] = useState(false)
  const [problem, setProblem] = useState<string>()

  const save = async () => {
    const checked = checkPresetName(name)
    const result = checked.ok
      ? await api.presets.save({ tokenId: token.id, name: checked.value, request, isDefault })
      : checked
    if (!result.ok) {
      setProblem(explain(result.failure).happened)
      return
    }
    notices.say(t('mint.presets.saving.done', { name: name.trim() }))
    onClose()
  }
  return (
    <DialogForm onSubmit={() => void save()}>
      <DialogBody>
        <TextInput
          label={t('mint.presets.saving.name')}
          value={name}
          onChange={(typed) => {
            setName(typed)
            setProblem(undefined)
          }}
          onFocus={({ target }) => {
            if (target instanceof HTMLInputElement) target.select()
          }}
          problem={problem}
          autoFocus
        />
        <div className="flex flex-col gap-1">
          <p className="text-xs font-medium text-soft">{t('mint.presets.saving.asksFor')}</p>
          <SummaryLine summary={summary} />
        </div>
        <AdjustedNote title={t('mint.presets.saving.adjusted')} adjustments={adjustments} />
        <Tick label={t('mint.presets.saving.isDefault')} isSelected={isDefault} onChange={setDefault} />
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t('mint.presets.saving.cancel')}</Button>
        <Button type="submit" look="primary">
          {t('mint.presets.saving.save')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
