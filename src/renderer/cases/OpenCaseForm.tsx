import { useState } from 'react'
import { checkCaseId } from '../../contract/cases'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { TextInput } from '../ui/TextInput'

/** Opens a case by its id, in the place of one that is open. */
export function OpenCaseForm({ label, onOpened }: { label: string; onOpened: () => void }) {
  const { api, notices } = useStores()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const open = async () => {
    const checked = checkCaseId(text)
    const result = checked.ok ? await api.cases.open({ caseId: checked.value }) : checked
    if (!result.ok) {
      setProblem(explain(result.failure).happened)
      return
    }
    notices.say(t('cases.form.opened', { caseId: text.trim() }))
    onOpened()
  }
  return (
    <form
      noValidate
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <TextInput
        label={label}
        help="cases"
        value={text}
        onChange={(next) => {
          setText(next)
          setProblem(undefined)
        }}
        placeholder="00123456"
        problem={problem}
        autoFocus
        className="flex-1"
      />
      <Button type="submit" className={problem === undefined ? '' : 'self-center'}>
        {t('cases.form.open')}
      </Button>
    </form>
  )
}
