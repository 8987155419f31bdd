import type { ReactNode } from 'react'
import { t } from '../../strings'
import { Kbd, modifier } from '../ui/Kbd'
import type { Step } from './steps'
import type { PaletteOption } from './usePalette'

type FooterProps = {
  step: Step
  active: PaletteOption | undefined
  /** what Enter gives, on a token */
  enterWords: string | undefined
  openCase: ReactNode
}

/** The keys there are, and what the first of them gives. */
export function Footer({ step, active, enterWords, openCase }: FooterProps) {
  const hints = hintsFor(step, active)
  return (
    <footer className="flex shrink-0 flex-wrap items-center gap-x-3.5 gap-y-1 border-t border-line bg-canvas px-3 py-1.5 text-xs text-soft">
      {hints.map(({ keys, does }) => (
        <span key={does} className="inline-flex shrink-0 items-center gap-1.5">
          <Kbd keys={keys} />
          {does}
        </span>
      ))}
      {enterWords !== undefined && (
        <span title={enterWords} className="ms-auto min-w-0 max-w-full truncate">
          {enterWords}
        </span>
      )}
      {openCase}
    </footer>
  )
}

function hintsFor(step: Step, active: PaletteOption | undefined): { keys: string[]; does: string }[] {
  const leave = {
    keys: ['Esc'],
    does: step.kind === 'find' ? t('palette.keys.close') : t('palette.keys.back'),
  }
  if (step.kind !== 'find') return [{ keys: ['↵'], does: t('palette.keys.mint') }, leave]
  if (active?.kind === 'action') return [{ keys: ['↵'], does: t('palette.keys.act') }, leave]
  if (active?.kind !== 'token') return [leave]
  return [
    { keys: ['↵'], does: t('palette.keys.copy') },
    { keys: [modifier, '↵'], does: t('palette.keys.as') },
    { keys: [modifier === '⌘' ? '⌥' : 'Alt', '↵'], does: t('palette.keys.preset') },
    { keys: [modifier, 'O'], does: t('palette.keys.open') },
    leave,
  ]
}
