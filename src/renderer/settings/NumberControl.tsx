import { useEffect, useId, useRef, useState } from 'react'
import type { Bounds } from '../../contract/settings'
import { t } from '../../strings'
import { TextInput } from '../ui/TextInput'
import type { ControlProps } from './SettingControl'
import { readWhole } from './wholeNumber'

type NumberControlProps = ControlProps<number> & { bounds: Bounds }

/**
 * A whole number. What is typed is put into force with Enter, when the field is left, and when the screen is left. What
 * is out of bounds is said and not changed into something else.
 */
export function NumberControl({
  value,
  onChange,
  bounds,
  isDisabled,
  labelledBy,
  describedBy,
}: NumberControlProps) {
  const [text, setText] = useState(String(value))
  const [problem, setProblem] = useState<string>()
  const [shown, setShown] = useState(value)
  const unitId = useId()
  const { min, max } = bounds
  const unit = t(`settings.number.units.${bounds.unit}`)
  if (shown !== value) {
    // set elsewhere, or back to its default
    setShown(value)
    setText(String(value))
    setProblem(undefined)
  }
  const typed = useRef({ text, value })
  useEffect(() => {
    typed.current = { text, value }
  }, [text, value])

  const save = () => {
    const { text: written, value: before } = typed.current
    const read = readWhole(written, { min, max, unit })
    if (read === undefined) setProblem(t('settings.number.bounds', { least: min, most: max }))
    else if (read !== before) onChange(read)
    else setProblem(undefined)
  }
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(
    () => () => {
      const { text: written, value: before } = typed.current
      if (written !== String(before)) latest.current()
    },
    [],
  )
  return (
    <div className="flex max-w-48 items-start gap-2">
      <TextInput
        labelledBy={labelledBy}
        describedBy={`${describedBy} ${unitId}`}
        isDisabled={isDisabled}
        value={text}
        onChange={(next) => {
          setText(next)
          if (readWhole(next, { min, max, unit }) !== undefined) setProblem(undefined)
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          else event.continuePropagation()
        }}
        inputMode="numeric"
        problem={problem}
        className="w-20"
      />
      <span id={unitId} className="pt-1.25 text-soft">
        {unit}
      </span>
    </div>
  )
}
