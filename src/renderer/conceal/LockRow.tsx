import { useState } from 'react'
import type { Failure } from '../../contract/failures'
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
      name="App passphrase"
      help="lock"
      about="Asked for at the start, and whenever the window was concealed. It keeps out people who come by; not programs that run as you, which can ask the keychain themselves. Nobody can recover it."
      control={
        <span className="flex flex-wrap gap-1.5">
          <Button isDisabled={!state} onPress={() => done(lock.setPassphrase())}>
            {isSet ? 'Change passphrase…' : 'Set a passphrase…'}
          </Button>
          {isSet && <Button onPress={() => done(lock.removePassphrase())}>Remove passphrase…</Button>}
        </span>
      }
    >
      {state?.touchId !== undefined && (
        <Switch isSelected={state.touchId} onChange={(isOn) => done(lock.setTouchId(isOn))}>
          Unlock with Touch ID
        </Switch>
      )}
      {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
    </Row>
  )
}
