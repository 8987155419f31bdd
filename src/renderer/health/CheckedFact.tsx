import type { Health } from '../../contract/health'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { useNow } from '../ui/ticker'
import { agoWords, skewWords } from './words'

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
          <Found {...found} />
        </span>
      ) : (
        <span className="text-soft">{t('health.notYet')}</span>
      )}
      <Button
        size="small"
        look="quiet"
        className="ms-auto"
        isDisabled={isBlocked}
        isPending={isPending}
        onPress={() => void health.checkOne(token)}
      >
        {t('health.check')}
      </Button>
      {skew !== undefined && <span className="w-full text-xs text-warn">{skew}</span>}
    </>
  )
}

function Found({ at, outcome }: Pick<Health, 'at' | 'outcome'>) {
  const when = agoWords(at, useNow())
  return t('health.found', { when, outcome: t(`health.outcomesInside.${outcome}`) })
}
