import { RotateCcw } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Failure } from '../../contract/failures'
import {
  defaultOf,
  definitionOf,
  type SettingChange,
  type SettingKey,
  settingValue,
} from '../../contract/settings'
import { settingWords } from '../../contract/settingWords'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { HelpMark } from '../help/HelpMark'
import type { HelpTopic } from '../help/topics'
import { useStores } from '../stores'
import { FailurePanel } from '../ui/FailurePanel'
import { IconButton } from '../ui/IconButton'
import { SettingControl } from './SettingControl'
import { settingHelp } from './settingHelp'
import { useSetting } from './useSetting'
import { valueWords } from './valueWords'

/** One setting: what it does, what it is, what it would be by itself, and why it is not there where it is not. */
export function SettingRow({ id }: { id: SettingKey }) {
  const { settings } = useStores()
  const chosen = useSetting(id)
  const reason = usePart(settings, (state) => state?.unavailable[id])
  const { without } = definitionOf(id)
  // what is in force: a switch that stood on and does nothing would be a lie
  const value = reason && without !== undefined ? without : chosen
  const readOnly = usePart(settings, (state) => state?.readOnly ?? false)
  const [failure, setFailure] = useState<Failure>()
  const [attempts, setAttempts] = useState(0)
  const nameId = useId()
  const aboutId = useId()
  const words = settingWords(id)
  if (!words) return null
  const usual = defaultOf(id)
  const done = (problem: Failure | undefined) => {
    setFailure(problem)
    // what was typed and could not be kept is not shown as if it had been
    if (problem) setAttempts((count) => count + 1)
  }
  const change = async (next: unknown) => {
    const checked = settingValue(id, next)
    if (checked !== undefined) done(await settings.change({ key: id, value: checked } as SettingChange))
  }
  return (
    <Row
      name={words.name}
      help={settingHelp[id]}
      nameId={nameId}
      about={
        <span id={aboutId}>
          {words.about}{' '}
          <span className="inline-block text-faint">
            {t('settings.row.usual', { value: valueWords(id, usual) })}
          </span>
          {reason && (
            <span className="block text-warn">
              {t('settings.row.unavailable', { reason: t(`settings.unavailable.${reason}`) })}
            </span>
          )}
        </span>
      }
      aside={
        value !== usual &&
        !reason && (
          <IconButton
            icon={RotateCcw}
            label={t('settings.row.reset', { name: words.name })}
            isDisabled={readOnly}
            onPress={() => void settings.reset([id]).then(done)}
          />
        )
      }
      control={
        <SettingControl
          key={attempts}
          id={id}
          value={value}
          onChange={(next) => void change(next)}
          isDisabled={reason !== undefined || readOnly}
          labelledBy={nameId}
          describedBy={aboutId}
        />
      }
    >
      {id === 'palette.shortcut' && !failure && <ShortcutFailure />}
      {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
    </Row>
  )
}

/** Why the keys that were chosen are not in force: they were refused when KSmith was started. */
function ShortcutFailure() {
  const { app } = useStores()
  const failure = usePart(app, ({ state }) => state?.shortcutFailure)
  return failure ? <FailurePanel failure={failure} /> : null
}

type RowProps = {
  name: string
  nameId?: string
  help?: HelpTopic | undefined
  about: ReactNode
  control: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

/** Name and explanation, with the control beside them or beneath. */
export function Row({ name, nameId, help, about, control, aside, children }: RowProps) {
  return (
    <li data-help={help} className="flex flex-col gap-2 border-t border-line py-2.5 first:border-t-0">
      <div className="grid gap-x-6 gap-y-1.5 @form:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <div className="flex items-center gap-1">
            <h3 id={nameId} className="font-medium">
              {name}
            </h3>
            {help && <HelpMark topic={help} className="-my-1" />}
          </div>
          <p className="max-w-[70ch] text-xs text-soft">{about}</p>
        </div>
        <div className="flex min-h-7.5 min-w-0 items-start gap-1.5 @form:justify-end">
          {aside}
          {control}
        </div>
      </div>
      {children}
    </li>
  )
}
