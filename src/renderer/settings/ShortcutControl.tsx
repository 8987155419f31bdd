import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { SUGGESTED_SHORTCUT, settingValue } from '../../contract/settings'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { Rich } from '../ui/Rich'
import { acceleratorOf, keysOf } from './accelerator'
import type { ControlProps } from './SettingControl'

/** Keys to press together: pressed once while the field waits for them. Escape and Tab leave it as it is. */
export function ShortcutControl({
  value,
  onChange,
  isDisabled,
  labelledBy,
  describedBy,
}: ControlProps<string>) {
  const [isWaiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState(false)
  const ownId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const stop = () => {
    setWaiting(false)
    setProblem(false)
  }
  return (
    <div className="flex flex-col items-start gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <AriaButton
          ref={button}
          id={ownId}
          aria-labelledby={`${labelledBy} ${ownId}`}
          aria-describedby={describedBy}
          isDisabled={isDisabled}
          onPress={() => setWaiting(true)}
          onBlur={stop}
          className="focus-ring inline-flex h-7.5 min-w-32 items-center justify-center rounded-md border border-control bg-surface px-2.5 data-disabled:border-line data-disabled:text-faint data-hovered:bg-hover"
        >
          {isWaiting ? (
            <span role="status">{t('settings.shortcut.waiting')}</span>
          ) : value === '' ? (
            t('settings.shortcut.choose')
          ) : (
            <Kbd keys={keysOf(value)} />
          )}
        </AriaButton>
        {value === '' ? (
          <Button
            size="small"
            look="quiet"
            isDisabled={isDisabled}
            onPress={() => onChange(SUGGESTED_SHORTCUT)}
          >
            <Rich text="settings.shortcut.use" parts={{ keys: <Kbd keys={keysOf(SUGGESTED_SHORTCUT)} /> }} />
          </Button>
        ) : (
          <Button
            size="small"
            look="quiet"
            isDisabled={isDisabled}
            onPress={() => {
              onChange('')
              button.current?.focus()
            }}
          >
            {t('settings.shortcut.turnOff')}
          </Button>
        )}
      </div>
      {isWaiting && (
        <Listening
          onKeys={(keys) => {
            if (settingValue('palette.shortcut', keys) === undefined) setProblem(true)
            else {
              stop()
              onChange(keys)
            }
          }}
          onLeave={stop}
        />
      )}
      {problem && (
        <p role="alert" className="text-xs text-bad">
          {t('settings.shortcut.problem')}
        </p>
      )}
    </div>
  )
}

/** Takes the next keys before anything else in the window does. */
function Listening({ onKeys, onLeave }: { onKeys: (keys: string) => void; onLeave: () => void }) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onLeave()
    else {
      const keys = acceleratorOf(event)
      if (keys !== undefined) onKeys(keys)
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
  return null
}
