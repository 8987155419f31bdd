import type { SettingKey } from '../../contract/settings'
import { definitionOf, settingValue } from '../../contract/settings'
import { settingWords } from '../../contract/settingWords'
import { Choice } from '../ui/Choice'
import { Segmented } from '../ui/Segmented'
import { Switch } from '../ui/Switch'
import { NumberControl } from './NumberControl'
import { ShortcutControl } from './ShortcutControl'

export type ControlProps<T> = {
  value: T
  onChange: (value: T) => void
  isDisabled: boolean
  /** element ids of the name and of what explains it */
  labelledBy: string
  describedBy: string
}

type SettingControlProps = ControlProps<unknown> & { id: SettingKey }

/** What a setting is changed with: that follows from what it may be. */
export function SettingControl({ id, value, onChange, ...rest }: SettingControlProps) {
  const { bounds } = definitionOf(id)
  if (typeof value === 'boolean') return <Switch isSelected={value} onChange={onChange} {...rest} />
  if (typeof value === 'number' && bounds) {
    return <NumberControl value={value} onChange={onChange} bounds={bounds} {...rest} />
  }
  if (id === 'palette.shortcut') {
    return <ShortcutControl value={settingValue(id, value) ?? ''} onChange={onChange} {...rest} />
  }
  const options = Object.entries(settingWords(id)?.values ?? {}).map(([each, text]) => ({ id: each, text }))
  const isShort = options.every(({ text }) => text.length <= 16)
  const Control = isShort ? Segmented : Choice
  return <Control options={options} value={String(value)} onChange={onChange} {...rest} />
}
