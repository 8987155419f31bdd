import { RotateCw } from 'lucide-react'
import { useId } from 'react'
import { enterRequest } from '../../contract/enter'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { Mark } from '../ui/Mark'
import { SummaryLine } from './SummaryLine'
import { summarize } from './summary'

type MintAgainProps = {
  token: Token
  isDisabled: boolean
  isPending: boolean
  onMint: () => void
}

/** One click for what Enter asks for: it says what that is, and what will come of it. */
export function MintAgain({ token, isDisabled, isPending, onMint }: MintAgainProps) {
  const summary = useId()
  const { from, name, request, adjustments } = enterRequest(token)
  return (
    <span className="ms-auto inline-flex min-w-0 items-center gap-1">
      <SummaryLine id={summary} summary={summarize(token, request, Date.now())} />
      <Button
        look="quiet"
        onPress={onMint}
        isDisabled={isDisabled}
        isPending={isPending}
        aria-describedby={summary}
      >
        <RotateCw aria-hidden size={13} strokeWidth={2} />
        {name !== undefined ? (
          <span className="max-w-40 truncate">{t('mint.again.preset', { name })}</span>
        ) : from === 'last' ? (
          t('mint.again.last')
        ) : (
          t('mint.again.defaults')
        )}
        {adjustments.length > 0 && <Mark tone="warn">{t('mint.again.adjusted')}</Mark>}
        <Kbd keys={['↵']} className="ms-1" />
      </Button>
    </span>
  )
}
