import { CircleDashed, FlaskConical, KeyRound, Pin, Zap } from 'lucide-react'
import type { PointerEvent, ReactNode } from 'react'
import type { Shortcut } from '../../contract/actions'
import type { Environment } from '../../contract/environments'
import { forcesAdmin } from '../../contract/forced'
import type { FoundToken } from '../../contract/palette'
import { t } from '../../strings'
import { EnvironmentMark } from '../environments/EnvironmentMark'
import { HealthMark } from '../health/HealthMark'
import { placeOf } from '../inventory/account'
import { tokenName } from '../token/tokenName'
import { unfinished } from '../token/unfinished'
import { Kbd, modifier } from '../ui/Kbd'
import { Mark } from '../ui/Mark'
import { Marked } from './Marked'
import type { FoundAction } from './rows'
import type { Choice } from './steps'

type OptionProps = {
  id: string
  isActive: boolean
  isDisabled?: boolean
  onPoint: (event: PointerEvent) => void
  onChoose: () => void
  children: ReactNode
}

/** One thing to choose. The focus stays in the field, which names the active one. */
export function Option({ id, isActive, isDisabled = false, onPoint, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      aria-disabled={isDisabled || undefined}
      onClick={onChoose}
      onPointerMove={onPoint}
      className="mx-1.5 flex min-h-9.5 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 aria-selected:bg-selected"
    >
      {children}
    </div>
  )
}

/** A token: its name, how the API knows it, and its marks. */
export function TokenOption({
  found: { token, marks },
  environment,
}: {
  found: FoundToken
  environment: Environment | undefined
}) {
  const place = placeOf(token.serviceUrl)
  const change = unfinished(token)
  return (
    <>
      <KeyRound aria-hidden size={14} strokeWidth={1.75} className="shrink-0 text-faint" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex min-w-0 items-center gap-1.5">
          <span dir="auto" className="truncate font-medium">
            {token.label === '' ? tokenName(token) : <Marked text={token.label} marks={marks.label} />}
          </span>
          {forcesAdmin(token) && <Mark tone="warn">ADMIN</Mark>}
          {token.pinned && (
            <Pin aria-label={t('palette.pinned')} size={11} className="shrink-0 fill-current text-soft" />
          )}
          <HealthMark token={token} />
        </span>
        <span className="flex min-w-0 items-center gap-1.5 text-2xs text-soft">
          <span dir="ltr" className="shrink-0 font-mono">
            <Marked text={String(token.partnerId)} marks={marks.partnerId} />
            <span aria-hidden className="px-1 text-faint">
              ·
            </span>
            <Marked text={token.appTokenId} marks={marks.appTokenId} />
          </span>
          {token.tags.length > 0 && (
            <span className="min-w-0 truncate ps-1">
              <Marked text={token.tags.join(', ')} marks={marks.tags} />
            </span>
          )}
          {change && (
            <span className="inline-flex min-w-0 items-center gap-1 text-warn">
              <CircleDashed aria-hidden size={11} className="shrink-0" />
              <span className="truncate">{change.short}</span>
            </span>
          )}
        </span>
      </span>
      {environment ? (
        <span className="flex max-w-36 shrink-0">
          <EnvironmentMark environment={environment} />
        </span>
      ) : place.kind === 'practice' ? (
        <Mark icon={FlaskConical}>{place.mark}</Mark>
      ) : (
        <span className="max-w-36 min-w-0 shrink-0 truncate text-2xs text-soft">{place.mark}</span>
      )}
    </>
  )
}

/** An action: its name, its keys, and why it cannot be done. */
export function ActionOption({ found: { action, name, marks, whyNot } }: { found: FoundAction }) {
  return (
    <>
      <Zap aria-hidden size={14} strokeWidth={1.75} className="shrink-0 text-faint" />
      <span className={`min-w-0 truncate ${whyNot === undefined ? '' : 'text-soft'}`}>
        <Marked text={name} marks={marks} />
      </span>
      {whyNot !== undefined && <span className="min-w-0 truncate text-xs text-soft">{whyNot}</span>}
      {action.shortcut && <Kbd keys={keysOf(action.shortcut)} className="ms-auto shrink-0 ps-4 text-soft" />}
    </>
  )
}

export function ChoiceOption({ choice: { name, detail } }: { choice: Choice }) {
  return (
    <>
      <span dir="auto" className="min-w-0 shrink-0 truncate font-medium">
        {name}
      </span>
      <span className="ms-auto min-w-0 truncate ps-4 text-xs text-soft">{detail}</span>
    </>
  )
}

/** The keys of a shortcut as this system's keyboards name them. */
export function keysOf({ mod, shift, key }: Shortcut): string[] {
  return [...(mod ? [modifier] : []), ...(shift ? ['Shift'] : []), key === 'enter' ? '↵' : key.toUpperCase()]
}
