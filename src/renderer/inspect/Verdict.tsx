import { CircleCheck } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { KsVerdict } from '../../contract/inspect'
import { FailurePanel } from '../ui/FailurePanel'
import { Expiry, useHasPassed } from './Expiry'
import { Fact, Facts, Nothing } from './Facts'
import { typeName } from './KsFactsTable'
import { PrivilegeList } from './PrivilegeList'

/** A server's clock is seen to the second only. Milliseconds. */
const UNSEEN_SKEW = 1_500

/** What the server said of the KS. */
export function Verdict({ verdict, onDismiss }: { verdict: KsVerdict; onDismiss: () => void }) {
  const skew =
    verdict.state === 'read' && Math.abs(verdict.skewMs ?? 0) > UNSEEN_SKEW ? (verdict.skewMs ?? 0) : 0
  // the server's seconds, by the clock here
  const endsAt = verdict.state === 'read' ? Math.round(verdict.expiry - skew / 1000) : undefined
  const isOver = useHasPassed(endsAt)
  if (verdict.state === 'dead') return <FailurePanel failure={verdict.failure} onDismiss={onDismiss} />
  if (verdict.state === 'forbidden') {
    return (
      <Said title="It is alive">
        The server took it, and answered that it may not read itself: a plain USER session may not. What it
        may do besides stays unknown, unless an ADMIN session of the same account asks.
      </Said>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <Said
        title={
          verdict.isTried
            ? 'It is alive'
            : isOver
              ? 'The server read it: its time is over'
              : 'The server read it'
        }
      >
        {verdict.isTried
          ? 'The server took it and says this of it:'
          : 'It was opened, not tried: whether it was ended before its time does not show here.'}
      </Said>
      <Facts>
        <Fact name="Ends">
          <Expiry at={endsAt ?? 0} />
        </Fact>
        <Fact name="Type">{typeName(verdict.sessionType)}</Fact>
        <Fact name="User">{verdict.userId || <Nothing>None</Nothing>}</Fact>
        <Fact name="Privileges">
          <PrivilegeList privileges={verdict.privileges} />
        </Fact>
      </Facts>
    </div>
  )
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  // an answer must not come out of sight
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div
      ref={element}
      role="status"
      className="flex items-start gap-2 rounded-md border border-line-strong bg-canvas px-3 py-2.5"
    >
      <CircleCheck aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-good" />
      <div>
        <p className="font-semibold">{title}</p>
        <p className="max-w-[75ch] text-soft">{children}</p>
      </div>
    </div>
  )
}
