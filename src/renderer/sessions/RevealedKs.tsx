import { Countdown } from '../ui/Countdown'
import { Rich } from '../ui/Rich'
import type { Reveal } from './reveals'

/** A KS in plain sight, and how long it will stay so. */
export function RevealedKs({ reveal }: { reveal: Reveal }) {
  return (
    <div className="mt-1.5 rounded-md border border-line-strong bg-surface p-2">
      <code
        data-testid="revealed-ks"
        className="selectable block max-h-32 overflow-y-auto text-2xs break-all text-text"
      >
        {reveal.ks}
      </code>
      <p className="mt-1 text-2xs text-soft">
        <Rich text="sessions.entry.revealed" parts={{ countdown: <Countdown endsAt={reveal.endsAt} /> }} />
      </p>
    </div>
  )
}
