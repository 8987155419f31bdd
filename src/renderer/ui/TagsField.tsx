import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, Input, Label, Tag, TagGroup, TagList, TextField } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import { checkTags } from '../../contract/inputRules'
import { t } from '../../strings'
import { FieldProblem } from './FieldProblem'
import { labelLook } from './TextInput'

type TagsFieldProps = {
  tags: readonly string[]
  onChange: (tags: string[]) => void
  problem?: string | undefined
  /** without a frame, for a page that is read more than it is edited */
  bare?: boolean
}

/** Tags that can be taken away one by one, and a field that adds one on Enter or comma. */
export function TagsField({ tags, onChange, problem, bare = false }: TagsFieldProps) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string>()
  const add = (typed: string) => {
    if (typed.trim() === '') return
    const checked = checkTags([...tags, ...typed.split(',')])
    if (!checked.ok) {
      setWrong(explain(checked.failure).happened)
      return
    }
    setWrong(undefined)
    setText('')
    if (checked.value.length > tags.length) onChange(checked.value)
  }
  const shown = wrong ?? problem
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {!bare && (
        <span aria-hidden className={labelLook}>
          {t('ui.tags.label')}
        </span>
      )}
      <TextField
        value={text}
        onChange={(next) => {
          setWrong(undefined)
          if (next.endsWith(',')) add(next)
          else setText(next)
        }}
        isInvalid={shown !== undefined}
        validationBehavior="aria"
        autoComplete="off"
        spellCheck="false"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && text.trim() !== '') {
            event.preventDefault()
            add(text)
          } else event.continuePropagation()
        }}
        onBlur={() => add(text)}
        className="flex min-w-0 flex-col gap-1"
      >
        <div
          className={
            bare
              ? 'flex min-h-6 flex-wrap items-center gap-1'
              : 'flex min-h-7.5 flex-wrap items-center gap-1 rounded-md border border-control bg-surface px-1.5 py-0.5 has-[input:focus]:border-focus has-[input:focus]:outline-1 has-[input:focus]:outline-focus'
          }
        >
          {tags.length > 0 && (
            <TagGroup
              aria-label={t('ui.tags.label')}
              onRemove={(keys) => onChange(tags.filter((tag) => !keys.has(tag)))}
              className="min-w-0"
            >
              <TagList className="flex flex-wrap gap-1" items={tags.map((tag) => ({ id: tag }))}>
                {({ id }) => (
                  <Tag
                    textValue={id}
                    className="focus-ring inline-flex h-5 max-w-48 cursor-default items-center gap-0.5 rounded-sm bg-selected-quiet ps-1.5 text-xs"
                  >
                    <span className="truncate">{id}</span>
                    <Button
                      slot="remove"
                      className="focus-ring inline-flex size-5 items-center justify-center rounded-sm text-soft data-hovered:text-text"
                    >
                      <X aria-hidden size={11} />
                    </Button>
                  </Tag>
                )}
              </TagList>
            </TagGroup>
          )}
          <Label className="sr-only">{t('ui.tags.add')}</Label>
          <Input
            placeholder={t('ui.tags.add')}
            className={`h-5.5 min-w-20 flex-1 rounded-sm bg-transparent px-1 text-xs outline-none ${bare ? 'max-w-28 data-focused:outline-1 data-focused:outline-focus data-hovered:bg-hover' : ''}`}
          />
        </div>
        <FieldProblem text={shown} />
      </TextField>
    </div>
  )
}
