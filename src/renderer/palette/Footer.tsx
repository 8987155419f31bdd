import type { ReactNode } from 'react'
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
  const leave = { keys: ['Esc'], does: step.kind === 'find' ? 'Close' : 'Back' }
  if (step.kind === 'question') return [{ keys: ['↵'], does: 'Mint and copy' }, leave]
  if (step.kind !== 'find') return [{ keys: ['↵'], does: 'Mint and copy' }, leave]
  if (active?.kind === 'action') return [{ keys: ['↵'], does: 'Do it' }, leave]
  if (active?.kind !== 'token') return [leave]
  return [
    { keys: ['↵'], does: 'Copy KS' },
    { keys: [modifier, '↵'], does: 'As…' },
    { keys: [modifier === '⌘' ? '⌥' : 'Alt', '↵'], does: 'Preset…' },
    { keys: [modifier, 'O'], does: 'Open' },
    leave,
  ]
}
