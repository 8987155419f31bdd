import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import { deletePhrase, type Rotation } from '../../contract/rotation'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { DialogForm } from '../ui/DialogForm'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { isTypedWrong, TypedConfirmation } from '../ui/TypedConfirmation'
import { ChosenTokens } from './ChosenTokens'

/** Asks before replaced app tokens are deleted, and says what dies with them. */
export function DeleteOldDialog({ ids, isOpen }: { ids: readonly string[]; isOpen: boolean }) {
  const { rotations } = useStores()
  const { rotations: all } = useStore(rotations)
  const chosen = all.filter(({ id }) => ids.includes(id))
  const [only, ...others] = chosen
  const close = () => rotations.show(undefined)
  return (
    <ModalDialog
      title={
        only && others.length === 0
          ? t('rotation.delete.title', { id: only.appTokenId })
          : t('rotation.delete.titleOfSeveral', { count: chosen.length })
      }
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
    >
      <DeleteForm key={ids.join()} chosen={chosen} onClose={close} />
    </ModalDialog>
  )
}

function DeleteForm({ chosen, onClose }: { chosen: readonly Rotation[]; onClose: () => void }) {
  const { api, rotations } = useStores()
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const mustType = chosen.some((rotation) => rotation.mustType)
  const phrase = deletePhrase(chosen.map(({ appTokenId }) => appTokenId))
  const act = async () => {
    if (chosen.length === 0) return
    const result = await api.rotations.deleteOld({ ids: chosen.map(({ id }) => id), typed })
    if (result.ok) rotations.show({ kind: 'list' })
    else setFailure(result.failure)
  }
  return (
    <DialogForm onSubmit={() => void act()} className="flex min-h-0 flex-col">
      <DialogBody>
        <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-faint">
          <li>{t('rotation.delete.proves')}</li>
          <li>{t('rotation.delete.ends')}</li>
          <li>{t('rotation.delete.forgets')}</li>
        </ul>
        <ChosenTokens label={t('rotation.delete.chosen')} tokens={chosen} />
        {mustType && (
          <TypedConfirmation
            phrase={phrase}
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setFailure(undefined)
            }}
            failure={failure}
            autoFocus
          />
        )}
        {failure && !isTypedWrong(failure) && <FailurePanel failure={failure} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose} autoFocus={!mustType}>
          {t('rotation.delete.cancel')}
        </Button>
        <Button type="submit" look="danger" isDisabled={chosen.length === 0}>
          {chosen.length === 1
            ? t('rotation.delete.act')
            : t('rotation.delete.actOnSeveral', { count: chosen.length })}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
