import { CircleCheck } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { KsVerdict } from '../../contract/inspect'
import { t } from '../../strings'
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
    return <Said title={t('inspect.verdict.alive')}>{t('inspect.verdict.forbidden')}</Said>
  }
  return (
    <div className="flex flex-col gap-2">
      <Said
        title={
          verdict.isTried
            ? t('inspect.verdict.alive')
            : isOver
              ? t('inspect.verdict.readAndOver')
              : t('inspect.verdict.read')
        }
      >
        {verdict.isTried ? t('inspect.verdict.says') : t('inspect.verdict.notTried')}
      </Said>
      <Facts>
        <Fact name={t('inspect.facts.ends')}>
          <Expiry at={endsAt ?? 0} />
        </Fact>
        <Fact name={t('inspect.facts.type')}>{typeName(verdict.sessionType)}</Fact>
        <Fact name={t('inspect.facts.user')}>
          {verdict.userId ? <bdi>{verdict.userId}</bdi> : <Nothing>{t('inspect.facts.none')}</Nothing>}
        </Fact>
        <Fact name={t('inspect.facts.privileges')}>
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
