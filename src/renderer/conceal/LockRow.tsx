import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { Row } from '../settings/SettingRow'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { Switch } from '../ui/Switch'

/** What takes a proof to open KSmith again. Passphrases are asked for in windows of their own. */
export function LockRow() {
  const { lock } = useStores()
  const state = useStore(lock)
  const [failure, setFailure] = useState<Failure>()
  const done = (of: Promise<Failure | undefined>) => void of.then(setFailure)
  const isSet = state?.passphrase === true
  return (
    <Row
      name={t('conceal.passphrase.name')}
      help="lock"
      about={t('conceal.passphrase.about')}
      control={
        <span className="flex flex-wrap gap-1.5">
          <Button isDisabled={!state} onPress={() => done(lock.setPassphrase())}>
            {isSet ? t('conceal.passphrase.change') : t('conceal.passphrase.set')}
          </Button>
          {isSet && (
            <Button onPress={() => done(lock.removePassphrase())}>{t('conceal.passphrase.remove')}</Button>
          )}
        </span>
      }
    >
      {state?.touchId !== undefined && (
        <Switch isSelected={state.touchId} onChange={(isOn) => done(lock.setTouchId(isOn))}>
          {t('conceal.touchId')}
        </Switch>
      )}
      {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
    </Row>
  )
}
