import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import type { Token } from '../../contract/tokens'
import { SecretIntake } from '../addToken/SecretIntake'
import { useIntake } from '../addToken/useIntake'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { tokenName } from './tokenName'

type ReplaceSecretDialogProps = { token: Token; isOpen: boolean; onClose: () => void }

/** Puts another secret in the place of the one that is held. */
export function ReplaceSecretDialog({ token, isOpen, onClose }: ReplaceSecretDialogProps) {
  const { api, notices } = useStores()
  const intake = useIntake(api)
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const close = () => {
    intake.discard()
    setFailure(undefined)
    onClose()
  }
  const replace = async () => {
    const { taken } = intake
    if (!taken) {
      intake.refuse({ code: 'SECRET_EMPTY', field: 'secret' })
      return
    }
    setPending(true)
    setFailure(undefined)
    const result = await api.tokens.replaceSecret({ id: token.id, secretHandle: taken.handle })
    setPending(false)
    if (result.ok) {
      intake.used()
      notices.say(`Replaced the secret of ${tokenName(token)}`)
      onClose()
    } else if (result.failure.code === 'HANDLE_EXPIRED') intake.refuse(result.failure)
    else setFailure(result.failure)
  }
  return (
    <ModalDialog title="Replace the secret" isOpen={isOpen} onClose={close}>
      <DialogBody>
        <p className="max-w-[60ch] text-soft">
          The secret held now is deleted from the keychain once the new one is in it. Label, tags and limits
          stay.
        </p>
        <SecretIntake intake={intake} title={`New secret of ${tokenName(token)}`} held={token.fingerprint} />
        {failure && <FailurePanel failure={failure} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" onPress={() => void replace()} isPending={pending}>
          Replace secret
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}
