import { CircleAlert, ClockAlert } from 'lucide-react'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { Mark } from '../ui/Mark'
import { isOld } from './words'

/** What is to be known about a token before it is used: it leaked, did not work, or was not checked for long. */
export function HealthMark({
  token: { compromised, health },
}: {
  token: Pick<Token, 'compromised' | 'health'>
}) {
  if (compromised) return <Mark tone="bad">{t('health.leaked')}</Mark>
  if (!health) return null
  if (health.outcome !== 'works') {
    const words = t(`health.outcomes.${health.outcome}`)
    return (
      <span role="img" aria-label={words} title={words} className="shrink-0 text-bad">
        <CircleAlert aria-hidden size={12} />
      </span>
    )
  }
  if (!isOld(health, Date.now())) return null
  const words = t('health.longAgo')
  return (
    <span role="img" aria-label={words} title={words} className="shrink-0 text-faint">
      <ClockAlert aria-hidden size={12} />
    </span>
  )
}
