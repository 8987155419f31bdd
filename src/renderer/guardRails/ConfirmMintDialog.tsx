import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import type { Environment } from '../../contract/environments'
import { isConfirmed, MAX_CONFIRMATION_LENGTH, typeOutlook } from '../../contract/guardRails'
import type { MintRequest, Token } from '../../contract/tokens'
import { t } from '../../strings'
import { previewGrant } from '../mint/preview'
import { summarize } from '../mint/summary'
import { tokenName } from '../token/tokenName'
import { Button } from '../ui/Button'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { TextInput } from '../ui/TextInput'
import { mintWarnings } from './warnings'

/** A mint that waits for a typed confirmation. */
export type MintQuestion = {
  token: Token
  environment: Environment
  request: MintRequest
  renews?: string
  /** the session stays inside KSmith, to administer the account with */
  purpose?: 'administer'
}

type ConfirmMintDialogProps = {
  question: MintQuestion | undefined
  onConfirm: (typed: string) => void
  onClose: () => void
}

/** Has a person type what they are about to mint an ADMIN session for. */
export function ConfirmMintDialog({ question, onConfirm, onClose }: ConfirmMintDialogProps) {
  return (
    <ModalDialog
      title={question ? titleOf(question) : ''}
      isOpen={question !== undefined}
      onClose={onClose}
      role="alertdialog"
    >
      {question && <ConfirmMintForm question={question} onConfirm={onConfirm} onClose={onClose} />}
    </ModalDialog>
  )
}

function titleOf({ environment, purpose }: MintQuestion): string {
  return purpose === 'administer'
    ? t('guardRails.confirm.administerTitle', { environment: environment.name })
    : t('guardRails.confirm.mintTitle', { environment: environment.name })
}

type ConfirmMintFormProps = Omit<ConfirmMintDialogProps, 'question'> & { question: MintQuestion }

function ConfirmMintForm({ question, onConfirm, onClose }: ConfirmMintFormProps) {
  const { token, environment, request, purpose } = question
  const meant = { partnerId: token.partnerId, environment: environment.name }
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const now = Date.now()
  const warnings = mintWarnings(token, environment, request, previewGrant(token, request, now))
  return (
    <form
      noValidate
      autoComplete="off"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        if (isConfirmed(typed, token.partnerId, environment)) onConfirm(typed)
        else setWrong(true)
      }}
    >
      <DialogBody>
        <div
          data-environment={environment.colour}
          className="flex items-start gap-2 border-s-3 border-environment ps-3"
        >
          <ShieldAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-environment" />
          <div className="flex min-w-0 flex-col gap-1">
            <p className="font-medium break-words">{tokenName(token)}</p>
            <p className="text-xs text-soft">{summarize(token, request, now).facts.join(' · ')}</p>
            <p>
              {typeOutlook(token, request) === 'admin'
                ? t('guardRails.confirm.isAdmin')
                : t('guardRails.confirm.maybeAdmin')}
            </p>
            {warnings.map(({ text }) => (
              <p key={text} className="text-warn">
                {text}
              </p>
            ))}
          </div>
        </div>
        <TextInput
          label={t('guardRails.confirm.type', meant)}
          help="production"
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setWrong(false)
          }}
          problem={isWrong ? t('guardRails.confirm.wrong', meant) : undefined}
          maxLength={MAX_CONFIRMATION_LENGTH}
          autoFocus
        />
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t('guardRails.confirm.cancel')}</Button>
        <Button type="submit" look="danger">
          {purpose === 'administer'
            ? t('guardRails.confirm.administer', { environment: environment.name })
            : t('guardRails.confirm.mint', { environment: environment.name })}
        </Button>
      </DialogActions>
    </form>
  )
}
