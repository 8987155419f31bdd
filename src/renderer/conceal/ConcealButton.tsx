import { EyeOff, Lock } from 'lucide-react'
import { hasLock } from '../../contract/conceal'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useShortcuts } from '../shortcuts'
import { useStores } from '../stores'
import { IconButton } from '../ui/IconButton'

/** Conceals the window at once, or locks it where there is a lock. */
export function ConcealButton() {
  const { lock } = useStores()
  const state = useStore(lock)
  const locks = state !== undefined && hasLock(state)
  useShortcuts({ conceal: lock.conceal })
  return (
    <IconButton
      icon={locks ? Lock : EyeOff}
      label={locks ? t('conceal.lockNow') : t('conceal.now')}
      onPress={lock.conceal}
    />
  )
}
