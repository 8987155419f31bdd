import { CornerDownLeft, RotateCw } from 'lucide-react'
import { useId } from 'react'
import type { Token } from '../../contract/tokens'
import { Button } from '../ui/Button'
import { Mark } from '../ui/Mark'
import { repeatRequest } from './draft'
import { summarize } from './summary'

type MintAgainProps = {
  token: Token
  isDisabled: boolean
  isPending: boolean
  onMint: () => void
}

/** One click for what was minted last, with what it will ask for. */
export function MintAgain({ token, isDisabled, isPending, onMint }: MintAgainProps) {
  const summary = useId()
  const request = repeatRequest(token)
  const facts = summarize(request).filter((fact) => fact !== 'ADMIN')
  return (
    <div className="flex min-w-0 items-center gap-3 rounded-md border border-line bg-canvas py-1.5 ps-1.5 pe-3">
      <Button onPress={onMint} isDisabled={isDisabled} isPending={isPending} aria-describedby={summary}>
        <RotateCw aria-hidden size={13} strokeWidth={2} />
        {token.lastRequest ? 'Mint again' : 'Mint with defaults'}
      </Button>
      <span id={summary} className="flex min-w-0 flex-1 items-center gap-1.5 text-soft">
        {request.type === 2 && <Mark tone="warn">ADMIN</Mark>}
        <span className="truncate">{facts.join(' · ')}</span>
      </span>
      <CornerDownLeft aria-hidden size={14} className="shrink-0 text-faint" />
    </div>
  )
}
