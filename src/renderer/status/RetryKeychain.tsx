import { useState } from 'react'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'

/** Asks the keychain again. */
export function RetryKeychain() {
  const { app } = useStores()
  const [pending, setPending] = useState(false)
  const retry = async () => {
    setPending(true)
    await app.retryKeychain()
    setPending(false)
  }
  return (
    <Button onPress={() => void retry()} isPending={pending}>
      {pending ? t('status.retrying') : t('status.retry')}
    </Button>
  )
}
