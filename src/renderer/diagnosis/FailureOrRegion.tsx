import type { RegionView } from '../../contract/diagnosis'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { RegionFinder } from './RegionFinder'

type FailureOrRegionProps = {
  failure: Failure | undefined
  onDismiss: () => void
  serviceUrl: string
  /** as typed */
  partnerId: string
  /** whether the account is looked for in the other regions */
  findsRegion: boolean
  onFindsRegion: (finds: boolean) => void
  /** a region that knows the account was chosen */
  onTake: (region: RegionView) => void
}

/** Why a form was refused; for an account that the server does not know, the way to look for it in other regions. */
export function FailureOrRegion(props: FailureOrRegionProps) {
  const { failure, onDismiss, serviceUrl, partnerId, findsRegion, onFindsRegion, onTake } = props
  return (
    <>
      {failure && (
        <FailurePanel
          failure={failure}
          onDismiss={onDismiss}
          action={
            failure.code === 'INVALID_WIDGET_ID' &&
            !findsRegion && (
              <Button size="small" onPress={() => onFindsRegion(true)}>
                {t('diagnosis.region.look')}
              </Button>
            )
          }
        />
      )}
      {findsRegion && (
        <RegionFinder
          key={`${serviceUrl} ${partnerId}`}
          serviceUrl={serviceUrl}
          partnerId={partnerId}
          onClose={() => onFindsRegion(false)}
          use={(region) => (
            <Button size="small" onPress={() => onTake(region)}>
              {t('diagnosis.region.use', { region: region.name })}
            </Button>
          )}
        />
      )}
    </>
  )
}
