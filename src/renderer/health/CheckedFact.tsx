import type { Token } from '../../contract/tokens'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { useNow } from '../ui/ticker'
import { agoWords, outcomeWords, skewWords } from './words'

/** When a token was last checked and what came of it; and another check. */
export function CheckedFact({ token, isBlocked }: { token: Token; isBlocked: boolean }) {
  const { health } = useStores()
  const { single, progress } = useStore(health)
  const isPending = single === token.id && progress.state === 'running'
  const found = token.health
  const skew = found && skewWords(found)
  return (
    <>
      {found ? (
        <span className={found.outcome === 'works' ? '' : 'text-bad'}>
          <Ago at={found.at} />: {outcomeWords[found.outcome].toLowerCase()}
        </span>
      ) : (
        <span className="text-soft">Not yet</span>
      )}
      <Button
        size="small"
        look="quiet"
        className="ms-auto"
        isDisabled={isBlocked}
        isPending={isPending}
        onPress={() => void health.checkOne(token)}
      >
        Check
      </Button>
      {skew !== undefined && <span className="w-full text-xs text-warn">{skew}</span>}
    </>
  )
}

function Ago({ at }: { at: number }) {
  const words = agoWords(at, useNow())
  return <span>{words === 'just now' ? 'Just now' : words}</span>
}
