import { useEffect, useState } from 'react'
import type { Failure } from '../../contract/failures'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { blamesIntake, openIntake } from '../addToken/intake'
import { SecretIntake } from '../addToken/SecretIntake'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { blamesSecret } from './secretFailures'
import { tokenName } from './tokenName'

type ReplaceSecretDialogProps = {
  token: Token
  isOpen: boolean
  onClose: () => void
  /** what has the focus afterwards */
  returnTo: () => Element | null
}

/** Puts another secret in the place of the one that is held. */
export function ReplaceSecretDialog({ token, isOpen, onClose, returnTo }: ReplaceSecretDialogProps) {
  const [pending, setPending] = useState(false)
  return (
    <ModalDialog
      title={t('token.replace.title')}
      isOpen={isOpen}
      onClose={onClose}
      isBusy={pending}
      returnTo={returnTo}
      width="wide"
    >
      <ReplaceSecretForm token={token} onClose={onClose} pending={pending} onPending={setPending} />
    </ModalDialog>
  )
}

type ReplaceSecretFormProps = {
  token: Token
  onClose: () => void
  pending: boolean
  onPending: (pending: boolean) => void
}

function ReplaceSecretForm({ token, onClose, pending, onPending }: ReplaceSecretFormProps) {
  const { api, mints, checks, notices } = useStores()
  const [intake] = useState(() => openIntake(api))
  const trouble = useKeychainFailure()
  const [failure, setFailure] = useState<Failure>()
  // a secret that was taken and not used is given back
  useEffect(() => () => intake.discard(), [intake])

  const replace = async () => {
    const { taken } = intake.get()
    if (!taken) {
      intake.require()
      return
    }
    onPending(true)
    setFailure(undefined)
    const result = await api.tokens.replaceSecret({ id: token.id, secretHandle: taken.handle })
    onPending(false)
    if (result.ok) {
      intake.used()
      mints.dismiss(token.id, blamesSecret)
      checks.dismiss(token.id)
      notices.say(t('token.replace.done', { name: tokenName(token) }))
      onClose()
    } else if (blamesIntake(result.failure)) intake.refuse(result.failure)
    else setFailure(result.failure)
  }
  return (
    <>
      <DialogBody>
        <p className="max-w-[60ch] text-soft">{t('token.replace.about')}</p>
        <SecretIntake
          intake={intake}
          title={t('token.replace.secret', { name: tokenName(token) })}
          held={token.fingerprint}
          isBusy={pending}
        />
        {failure && failure.code !== trouble?.code && <FailurePanel failure={failure} />}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={onClose} isDisabled={pending}>
          {t('token.replace.cancel')}
        </Button>
        <Button look="primary" onPress={() => void replace()} isPending={pending}>
          {pending ? t('token.replace.saving') : t('token.replace.replace')}
        </Button>
      </DialogActions>
    </>
  )
}
