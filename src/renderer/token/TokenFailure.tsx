import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import { PRACTICE_SERVICE_URL, type Token } from '../../contract/tokens'
import { t } from '../../strings'
import { RegionFinder } from '../diagnosis/RegionFinder'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { blamesSecret } from './secretFailures'

type TokenFailureProps = {
  token: Token
  failure: Failure
  onDismiss: () => void
  onReplace: () => void
  /** finds out the hash type; absent where that was what failed */
  onFind?: () => void
  /** opens the form for a new token */
  onAdd: () => void
}

/** Why nothing was minted from a token, with what can be done about it here. */
export function TokenFailure({ token, failure, onDismiss, onReplace, onFind, onAdd }: TokenFailureProps) {
  const { adding } = useStores()
  const [findsRegion, setFindsRegion] = useState(false)
  const canMove = failure.code === 'INVALID_WIDGET_ID' && token.serviceUrl !== PRACTICE_SERVICE_URL
  return (
    <div className="flex flex-col gap-2">
      <FailurePanel
        failure={failure}
        onDismiss={onDismiss}
        action={
          <>
            {onFind && failure.code === 'INVALID_APP_TOKEN_HASH' && (
              <Button size="small" onPress={onFind}>
                {t('token.failure.findHashType')}
              </Button>
            )}
            {blamesSecret(failure) && (
              <Button size="small" onPress={onReplace}>
                {t('token.failure.replaceSecret')}
              </Button>
            )}
            {canMove && !findsRegion && (
              <Button size="small" onPress={() => setFindsRegion(true)}>
                {t('token.failure.findRegion')}
              </Button>
            )}
          </>
        }
      />
      {canMove && findsRegion && (
        <RegionFinder
          serviceUrl={token.serviceUrl}
          partnerId={String(token.partnerId)}
          onClose={() => setFindsRegion(false)}
          note={t('token.failure.region')}
          use={(region) => (
            <Button
              size="small"
              onPress={() => {
                adding.addAgain(token, region.serviceUrl)
                onAdd()
              }}
            >
              {t('token.failure.addFor', { region: region.name })}
            </Button>
          )}
        />
      )}
    </div>
  )
}
