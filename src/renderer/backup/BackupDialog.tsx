import { useEffect, useRef, useState } from 'react'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { usePart, useStore } from '../bridge/store'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { DialogForm } from '../ui/DialogForm'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Rich } from '../ui/Rich'
import { Segmented } from '../ui/Segmented'
import { TextInput } from '../ui/TextInput'
import { useFocusOnProblem } from '../ui/useFocusOnProblem'
import { type BackupForm, emptyBackupForm, ends, readBackupForm } from './form'
import { MadeNote } from './MadeNote'
import { MakingProgress } from './MakingProgress'
import { type Making, openMaking } from './making'
import { TokenChoice } from './TokenChoice'

const locks = [
  { id: 'passphrase', text: t('backup.lock.passphrase') },
  { id: 'recipient', text: t('backup.lock.recipient') },
] as const

type BackupDialogProps = {
  isOpen: boolean
  /** chosen already when it opens; none means everything */
  tokens: readonly { id: string; name: string }[]
  onClose: () => void
  returnTo?: () => Element | null
}

/** Backs everything up, or hands tokens over to a colleague: what goes in, what locks it, and how it went. */
export function BackupDialog({ isOpen, tokens, onClose, returnTo }: BackupDialogProps) {
  const { api } = useStores()
  const [making] = useState(() => openMaking(api))
  const { is } = useStore(making)
  return (
    <ModalDialog
      title={tokens.length > 0 ? t('backup.title.chosen') : t('backup.title.all')}
      isOpen={isOpen}
      onClose={onClose}
      isBusy={is === 'running'}
      width="wide"
      {...(returnTo && { returnTo })}
    >
      <WhileOpen making={making} tokens={tokens} onClose={onClose} />
    </ModalDialog>
  )
}

type WhileOpenProps = Pick<BackupDialogProps, 'tokens' | 'onClose'> & { making: Making }

function WhileOpen({ making, tokens, onClose }: WhileOpenProps) {
  const { app } = useStores()
  useEffect(() => making.open(), [making])
  const state = useStore(making)
  const held = usePart(app, (known) => known.state?.held ?? 0)
  const trouble = useKeychainFailure()
  const [form, setForm] = useState<BackupForm>(() => emptyBackupForm(tokens))
  const [isChecked, setChecked] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const doneButton = useRef<HTMLButtonElement>(null)
  const focusFirstProblem = useFocusOnProblem(element)
  const { problems } = readBackupForm(form, Date.now())
  const change = (part: Partial<BackupForm>) => {
    setForm((now) => ({ ...now, ...part }))
    if (state.is === 'idle' && state.failure) making.reset()
  }
  const start = () => {
    const { order, problems: found } = readBackupForm(form, Date.now())
    setChecked(true)
    if (Object.keys(found).length > 0) focusFirstProblem()
    else void making.start(order)
  }
  const isMade = state.is === 'made'
  useEffect(() => {
    if (isMade) doneButton.current?.focus()
  }, [isMade])

  if (state.is === 'made') {
    return (
      <>
        <DialogBody>
          <MadeNote made={state.made} lock={form.lock} />
        </DialogBody>
        <DialogActions>
          <Button ref={doneButton} look="primary" onPress={onClose}>
            {t('backup.done')}
          </Button>
        </DialogActions>
      </>
    )
  }
  if (state.is === 'running') {
    return (
      <>
        <DialogBody>
          <MakingProgress progress={state.progress} />
        </DialogBody>
        <KeychainTrouble />
        <DialogActions>
          <Button autoFocus onPress={making.stop} isDisabled={state.isStopping ?? false}>
            {t('backup.stop')}
          </Button>
        </DialogActions>
      </>
    )
  }
  const { failure } = state
  const blamesRecipient = failure?.code === 'INVALID_RECIPIENT'
  const recipientProblem = blamesRecipient
    ? explain(failure).happened
    : isChecked
      ? problems.recipient
      : undefined
  return (
    <DialogForm onSubmit={start} className="flex min-h-0 flex-col">
      <DialogBody>
        <div ref={element} className="flex flex-col gap-4">
          <p className="max-w-[62ch] text-soft">
            <Rich text="backup.about" parts={{ program: <code /> }} />
          </p>
          <Segmented
            label={t('backup.what.label')}
            options={[
              { id: 'all', text: t('backup.what.all', { count: held }) },
              { id: 'chosen', text: t('backup.what.chosen') },
            ]}
            value={form.what}
            onChange={(what) => change({ what })}
          />
          {form.what === 'chosen' && (
            <TokenChoice
              chosen={form.chosen}
              onChange={(chosen) => change({ chosen })}
              problem={isChecked ? problems.chosen : undefined}
            />
          )}
          <Segmented
            label={t('backup.lock.label')}
            help="recipients"
            options={locks}
            value={form.lock}
            onChange={(lock) => change({ lock })}
          />
          {form.lock === 'recipient' ? (
            <TextInput
              label={t('backup.recipient.label')}
              value={form.recipient}
              onChange={(recipient) => change({ recipient })}
              problem={recipientProblem}
              description={t('backup.recipient.about')}
              placeholder="age1…"
              maxLength={4_000}
              mono
            />
          ) : (
            <p className="text-xs text-soft">{t('backup.lock.passphraseAbout')}</p>
          )}
          <div className="grid gap-3 @pair:grid-cols-2">
            <Choice
              label={t('backup.end.label')}
              options={ends}
              value={form.end}
              onChange={(end) => change({ end })}
            />
            <TextInput
              label={t('backup.note.label')}
              value={form.note}
              onChange={(note) => change({ note })}
              placeholder={t('backup.note.example')}
              maxLength={500}
            />
          </div>
          {failure && !blamesRecipient && failure.code !== trouble?.code && (
            <FailurePanel failure={failure} onDismiss={making.reset} />
          )}
        </div>
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        <Button onPress={onClose}>{t('backup.cancel')}</Button>
        <Button type="submit" look="primary">
          {t(`backup.goOn.${form.lock}`)}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
