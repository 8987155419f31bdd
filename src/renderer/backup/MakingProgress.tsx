import { Label, ProgressBar } from 'react-aria-components'
import type { BackupProgress } from '../../contract/backup'

const words: Record<BackupProgress['step'], string> = {
  reading: 'Reading secrets from the keychain',
  sealing: 'Sealing',
  writing: 'Writing the file',
  verifying: 'Opening it again, to be sure',
}

/** How far a backup is; before there is anything to count, what is waited for. */
export function MakingProgress({ progress }: { progress: BackupProgress | undefined }) {
  if (!progress) {
    return (
      <p role="status" className="text-soft">
        Waiting for what is asked for in the other window…
      </p>
    )
  }
  const { step, done, total } = progress
  const share = total === 0 ? 0 : (done / total) * 100
  const count = `${done.toLocaleString()} of ${total.toLocaleString()}`
  return (
    <ProgressBar
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={count}
      className="flex flex-col gap-1"
    >
      <span className="flex items-baseline justify-between gap-4">
        <Label className="font-medium">{words[step]}</Label>
        {step === 'reading' && <span className="numerals text-xs text-soft">{count}</span>}
      </span>
      <span className="block h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-accent" style={{ inlineSize: `${share}%` }} />
      </span>
    </ProgressBar>
  )
}
