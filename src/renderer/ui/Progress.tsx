import { ProgressBar } from 'react-aria-components'

type ProgressProps = {
  label: string
  value: number
  /** absent while it is not known how much there is */
  of: number | undefined
  className?: string
}

/** How far something has come. */
export function Progress({ label, value, of, className = '' }: ProgressProps) {
  const known = of !== undefined && of > 0
  return (
    <ProgressBar
      aria-label={label}
      {...(known ? { value, maxValue: Math.max(of, value) } : { isIndeterminate: true })}
      className={`min-w-0 ${className}`}
    >
      {({ percentage }) => (
        <span className="block h-1.5 overflow-hidden rounded-full bg-sunken">
          <span
            className="block h-full rounded-full bg-accent"
            style={{ width: `${known ? (percentage ?? 0) : 15}%` }}
          />
        </span>
      )}
    </ProgressBar>
  )
}
