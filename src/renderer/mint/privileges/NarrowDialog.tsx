import { useState } from 'react'
import { describePrivilege, formatPrivilege } from '../../../kaltura/privileges'
import { t } from '../../../strings'
import { Button } from '../../ui/Button'
import { DialogForm } from '../../ui/DialogForm'
import { DialogActions, DialogBody, ModalDialog } from '../../ui/ModalDialog'
import { TextInput } from '../../ui/TextInput'
import { readNarrowed, takesIds } from './narrowed'

type NarrowDialogProps = {
  /** the privilege that the token carries with `*`; nothing closes the dialog */
  name: string | undefined
  /** what it is narrowed to so far, to start from */
  initial?: readonly string[] | undefined
  onNarrow: (name: string, values: string[]) => void
  onClose: () => void
}

/** Asks what a wildcard of the token is to be narrowed to. */
export function NarrowDialog({ name, initial, onNarrow, onClose }: NarrowDialogProps) {
  return (
    <ModalDialog
      title={
        name === undefined
          ? ''
          : t('mint.privileges.narrowing.title', { privilege: formatPrivilege(name, ['*']) })
      }
      isOpen={name !== undefined}
      onClose={onClose}
    >
      {name !== undefined && (
        <NarrowForm name={name} initial={initial} onNarrow={onNarrow} onClose={onClose} />
      )}
    </ModalDialog>
  )
}

function NarrowForm({ name, initial, onNarrow, onClose }: NarrowDialogProps & { name: string }) {
  const [text, setText] = useState(initial?.join(' ') ?? '')
  const [tried, setTried] = useState(false)
  const read = readNarrowed(name, text)
  const about = describePrivilege(name)
  const isUsers = about?.value === 'users'
  return (
    <DialogForm
      onSubmit={() => {
        setTried(true)
        if (!read.ok) return
        onNarrow(name, read.values)
        onClose()
      }}
    >
      <DialogBody>
        <p className="max-w-[60ch] text-soft">
          {about && `${t('privileges.sentence', { does: t(`privileges.does.${about.name}`) })} `}
          {t('mint.privileges.narrowing.effect')}
        </p>
        <TextInput
          label={t(`mint.privileges.narrowing.${isUsers ? 'users' : takesIds(name) ? 'entries' : 'value'}`)}
          value={text}
          onChange={setText}
          placeholder={takesIds(name) ? '1_abc 1_def' : undefined}
          mono
          autoFocus
          problem={!read.ok && (tried || text.trim() !== '') ? read.problem : undefined}
          description={
            read.ok ? (
              <code dir="ltr" className="break-all text-text">
                {formatPrivilege(name, read.values)}
              </code>
            ) : takesIds(name) ? (
              t('mint.privileges.narrowing.separated')
            ) : undefined
          }
        />
        {about?.caution !== undefined && (
          <p className="text-xs text-warn">{t(`privileges.cautions.${about.caution}`)}</p>
        )}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t('mint.privileges.narrowing.cancel')}</Button>
        <Button type="submit" look="primary">
          {t('mint.privileges.narrowing.narrow')}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}
