import { Check, Pencil, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { explain } from '../../contract/catalogue'
import { checkLabel } from '../../contract/inputRules'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { useStores } from '../stores'
import { IconButton } from '../ui/IconButton'
import { TextInput } from '../ui/TextInput'
import { tokenName } from './tokenName'

/** The token's name as the heading, which turns into a field to change it. */
export function LabelHeading({ token }: { token: Token }) {
  const { api } = useStores()
  const [text, setText] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const edited = useRef(false)
  const stop = (keepsFocus = true) => {
    edited.current = keepsFocus
    setText(undefined)
    setProblem(undefined)
  }
  const save = async (keepsFocus = true) => {
    if (text === undefined) return
    if (text.trim() === token.label) {
      stop(keepsFocus)
      return
    }
    const checked = checkLabel(text)
    if (!checked.ok) {
      setProblem(explain(checked.failure).happened)
      return
    }
    const result = await api.tokens.update({ id: token.id, label: checked.value })
    if (result.ok) stop(keepsFocus)
    else setProblem(explain(result.failure).happened)
  }

  if (text === undefined) {
    return (
      <div className="flex min-w-0 items-center gap-1">
        <h2 dir="auto" className="selectable truncate text-lg font-semibold">
          {tokenName(token)}
        </h2>
        <IconButton
          icon={Pencil}
          label={t('token.label.edit')}
          onPress={() => setText(token.label)}
          autoFocus={edited.current}
        />
      </div>
    )
  }
  return (
    <form
      className="flex min-w-0 flex-1 items-start gap-1"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 className="sr-only">{tokenName(token)}</h2>
      <TextInput
        label={t('token.label.name')}
        hideLabel
        value={text}
        onChange={setText}
        problem={problem}
        placeholder={token.appTokenId}
        autoFocus
        onBlur={(event) => {
          // left for anything but its own two buttons, it is kept if it can be
          const within = event.currentTarget.closest('form')?.contains(event.relatedTarget)
          if (!within && checkLabel(text).ok) void save(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') stop()
          else event.continuePropagation()
        }}
        className="max-w-96 flex-1"
      />
      <IconButton icon={Check} label={t('token.label.save')} type="submit" className="mt-0.5" />
      <IconButton icon={X} label={t('token.label.keep')} onPress={() => stop()} className="mt-0.5" />
    </form>
  )
}
