import { Fragment } from 'react'
import { Mark } from '../ui/Mark'
import type { Summary } from './summary'

/** A summary on one line; its end gives way where there is no room. */
export function SummaryLine({ id, summary }: { id?: string; summary: Summary }) {
  const text = summary.facts.join(' · ')
  return (
    <span {...(id !== undefined && { id })} className="flex min-w-0 items-center gap-1.5 text-xs text-soft">
      {summary.isAdmin && <Mark tone="warn">ADMIN</Mark>}
      <span title={text} className="truncate">
        {summary.facts.map((fact, index) => (
          <Fragment key={summary.facts.slice(0, index + 1).join()}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </span>
    </span>
  )
}
