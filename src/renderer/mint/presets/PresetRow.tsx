import { Check, Pencil, Trash2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { explain } from '../../../contract/catalogue'
import type { Result } from '../../../contract/failures'
import { fitRequest } from '../../../contract/fitRequest'
import { checkPresetName } from '../../../contract/inputRules'
import type { Preset, Token } from '../../../contract/tokens'
import { t } from '../../../strings'
import { Button } from '../../ui/Button'
import { DialogForm } from '../../ui/DialogForm'
import { IconButton } from '../../ui/IconButton'
import { Kbd } from '../../ui/Kbd'
import { TextInput } from '../../ui/TextInput'
import { useFocusHandover } from '../../ui/useFocusHandover'
import { SummaryLine } from '../SummaryLine'
import { summarize } from '../summary'
import { adjustmentWords } from './adjustmentWords'

type PresetRowProps = {
  token: Token
  preset: Preset
  onDefault: (isDefault: boolean) => void
  onRename: (name: string) => Promise<Result<Token>>
  onRemove: () => void
}

/** One preset: what it is called, what it comes to now, and what can be done with it. */
export function PresetRow({ token, preset, onDefault, onRename, onRemove }: PresetRowProps) {
  const { name, isDefault } = preset
  const [isRenaming, setRenaming] = useState(false)
  /** whether the focus comes back from the field to the button that opened it */
  const renamed = useRef(false)
  const row = useRef<HTMLLIElement>(null)
  // a row that goes hands the focus to its neighbour, or to the dialog's own button
  useFocusHandover(row, (going) => {
    const neighbour = going.nextElementSibling ?? going.previousElementSibling
    const others = going.closest('[role="dialog"]')?.querySelectorAll('button') ?? []
    return neighbour?.querySelector('button') ?? [...others].at(-1)
  })
  const { request, adjustments } = fitRequest(token, preset.request)
  return (
    <li ref={row} aria-label={name} className="flex flex-col gap-0.5 border-t border-line py-1.5">
      {isRenaming ? (
        <Rename
          name={name}
          onRename={onRename}
          onEnd={() => {
            renamed.current = true
            setRenaming(false)
          }}
        />
      ) : (
        <div className="flex min-w-0 items-center gap-1">
          <span className="min-w-0 truncate font-medium">{name}</span>
          {isDefault && <Kbd keys={['↵']} className="text-accent-text" />}
          <span className="ms-auto inline-flex shrink-0 items-center gap-0.5">
            <Button size="small" look="quiet" onPress={() => onDefault(!isDefault)}>
              {isDefault ? t('mint.presets.manager.notForEnter') : t('mint.presets.manager.forEnter')}
            </Button>
            <IconButton
              icon={Pencil}
              label={t('mint.presets.manager.rename', { name })}
              onPress={() => setRenaming(true)}
              autoFocus={renamed.current}
            />
            <IconButton icon={Trash2} label={t('mint.presets.manager.remove', { name })} onPress={onRemove} />
          </span>
        </div>
      )}
      <SummaryLine summary={summarize(token, request, Date.now())} />
      {adjustments.map((adjustment) => (
        <span key={adjustmentWords(adjustment)} className="text-xs break-words text-warn">
          {adjustmentWords(adjustment)}
        </span>
      ))}
    </li>
  )
}

type RenameProps = { name: string; onRename: PresetRowProps['onRename']; onEnd: () => void }

function Rename({ name, onRename, onEnd }: RenameProps) {
  const [text, setText] = useState(name)
  const [problem, setProblem] = useState<string>()
  const save = async () => {
    const checked = checkPresetName(text)
    const result = checked.ok ? await onRename(checked.value) : checked
    if (result.ok) onEnd()
    else setProblem(explain(result.failure).happened)
  }
  return (
    <DialogForm className="flex min-w-0 items-start gap-1" onSubmit={() => void save()}>
      <TextInput
        label={t('mint.presets.manager.name')}
        hideLabel
        value={text}
        onChange={setText}
        problem={problem}
        autoFocus
        onKeyDown={(event) => {
          // the dialog stays open
          if (event.key === 'Escape') onEnd()
          else event.continuePropagation()
        }}
        className="flex-1"
      />
      <IconButton icon={Check} label={t('mint.presets.manager.saveName')} type="submit" className="mt-0.5" />
      <IconButton icon={X} label={t('mint.presets.manager.keepName')} onPress={onEnd} className="mt-0.5" />
    </DialogForm>
  )
}
