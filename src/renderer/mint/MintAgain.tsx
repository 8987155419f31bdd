import { RotateCw } from 'lucide-react'
import { useId } from 'react'
import type { Token } from '../../contract/tokens'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { repeatRequest } from './draft'
import { SummaryLine } from './SummaryLine'
import { summarize } from './summary'

type MintAgainProps = {
  token: Token
  isDisabled: boolean
  isPending: boolean
  onMint: () => void
}

/** One click for what was minted last, with what will come of it. */
export function MintAgain({ token, isDisabled, isPending, onMint }: MintAgainProps) {
  const summary = useId()
  return (
    <span className="ms-auto inline-flex min-w-0 items-center gap-1">
      <SummaryLine id={summary} summary={summarize(token, repeatRequest(token), Date.now())} />
      <Button
        look="quiet"
        onPress={onMint}
        isDisabled={isDisabled}
        isPending={isPending}
        aria-describedby={summary}
      >
        <RotateCw aria-hidden size={13} strokeWidth={2} />
        {token.lastRequest ? 'Mint again' : 'Mint with defaults'}
        <Kbd keys={['↵']} className="ms-1" />
      </Button>
    </span>
  )
}
