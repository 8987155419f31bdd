import { CircleAlert, ClockAlert } from 'lucide-react'
import type { Token } from '../../contract/tokens'
import { Mark } from '../ui/Mark'
import { isOld, outcomeWords } from './words'

/** What is to be known about a token before it is used: it leaked, did not work, or was not checked for long. */
export function HealthMark({
  token: { compromised, health },
}: {
  token: Pick<Token, 'compromised' | 'health'>
}) {
  if (compromised) return <Mark tone="bad">Leaked</Mark>
  if (!health) return null
  if (health.outcome !== 'works') {
    const words = outcomeWords[health.outcome]
    return (
      <span role="img" aria-label={words} title={words} className="shrink-0 text-bad">
        <CircleAlert aria-hidden size={12} />
      </span>
    )
  }
  if (!isOld(health, Date.now())) return null
  return (
    <span role="img" aria-label="Checked long ago" title="Checked long ago" className="shrink-0 text-faint">
      <ClockAlert aria-hidden size={12} />
    </span>
  )
}
