import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { MAX_ENVIRONMENTS } from '../../contract/environments'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { draftsOf, type EnvironmentDraft, problemsOf, withOneMore } from './drafts'
import { EnvironmentRow } from './EnvironmentRow'
import { useEnvironments } from './useEnvironment'

type EnvironmentsDialogProps = { isOpen: boolean; onClose: () => void; returnTo: () => Element | null }

/** Edits the list of environments. Nothing is changed before it is saved. */
export function EnvironmentsDialog({ isOpen, onClose, returnTo }: EnvironmentsDialogProps) {
  return (
    <ModalDialog
      title={t('environments.dialog.title')}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      returnTo={returnTo}
    >
      <EnvironmentsForm onClose={onClose} />
    </ModalDialog>
  )
}

function EnvironmentsForm({ onClose }: { onClose: () => void }) {
  const { api, notices } = useStores()
  const kept = useEnvironments()
  const [drafts, setDrafts] = useState(() => draftsOf(kept))
  const [usage, setUsage] = useState<ReadonlyMap<string, number>>(new Map())
  const [problems, setProblems] = useState<ReturnType<typeof problemsOf>>(new Map())
  const [failure, setFailure] = useState<Failure>()
  const [pending, setPending] = useState(false)
  const [added, setAdded] = useState(0)
  useEffect(() => {
    void api.environments.usage({}).then((result) => {
      if (result.ok) setUsage(new Map(result.value.usage.map(({ id, tokens }) => [id, tokens])))
    })
  }, [api])

  const edit = (next: EnvironmentDraft[]) => {
    setDrafts(next)
    // words beneath a name go as soon as it is right
    const found = problemsOf(next)
    setProblems((now) => new Map([...now].filter(([key]) => found.has(key))))
  }
  const gone = kept.filter(({ id }) => !drafts.some((draft) => draft.id === id))
  const leftOut = gone.reduce((sum, { id }) => sum + (usage.get(id) ?? 0), 0)
  const save = async () => {
    const found = problemsOf(drafts)
    setProblems(found)
    if (found.size > 0 || pending) return
    setPending(true)
    const environments = drafts.map(({ key: _, ...environment }) => environment)
    const result = await api.environments.save({ environments })
    setPending(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    notices.say(t('environments.dialog.saved'))
    onClose()
  }
  return (
    <form
      noValidate
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DialogBody>
        <p className="max-w-[60ch] text-soft">{t('environments.dialog.about')}</p>
        <ul className="flex flex-col gap-3">
          {drafts.map((draft) => (
            <EnvironmentRow
              key={draft.key}
              draft={draft}
              problem={problems.get(draft.key)}
              isNew={draft.id === undefined && draft.key === `new-${added}`}
              onChange={(part) =>
                edit(drafts.map((each) => (each.key === draft.key ? { ...each, ...part } : each)))
              }
              onDelete={() => edit(drafts.filter(({ key }) => key !== draft.key))}
            />
          ))}
        </ul>
        <Button
          className="self-start"
          size="small"
          isDisabled={drafts.length >= MAX_ENVIRONMENTS}
          onPress={() => {
            setAdded(added + 1)
            edit(withOneMore(drafts, `new-${added + 1}`))
          }}
        >
          <Plus aria-hidden size={13} />
          {t('environments.dialog.add')}
        </Button>
        {leftOut > 0 && (
          <p role="status" className="text-warn">
            {t('environments.dialog.leavesOut', { count: leftOut })}
          </p>
        )}
        {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose} isDisabled={pending}>
          {t('environments.dialog.cancel')}
        </Button>
        <Button type="submit" look="primary" isPending={pending}>
          {t('environments.dialog.save')}
        </Button>
      </DialogActions>
    </form>
  )
}
