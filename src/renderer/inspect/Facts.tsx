import type { ReactNode } from 'react'

/** Names and values, one below the other. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="rounded-md border border-line">{children}</dl>
}

type FactProps = { name: string; children: ReactNode }

export function Fact({ name, children }: FactProps) {
  return (
    <div className="grid gap-x-4 px-3 py-1.5 not-first:border-t not-first:border-line @form:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-soft">{name}</dt>
      <dd className="selectable min-w-0 break-words">{children}</dd>
    </div>
  )
}

/** What stands for an empty value. */
export function Nothing({ children }: { children: ReactNode }) {
  return <span className="text-faint">{children}</span>
}
