import { list, t } from '../../strings'
import { useStores } from '../stores'
import { RemovalDialog } from '../ui/RemovalDialog'

/** Asks before the practice account's tokens leave the inventory. */
export function ReleasePracticeDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { api, notices } = useStores()
  return (
    <RemovalDialog
      title={t('inventory.release.title')}
      effects={list('inventory.release.effects')}
      action={t('inventory.release.action')}
      isOpen={isOpen}
      onClose={onClose}
      remove={() => api.practice.release({})}
      onRemoved={() => notices.say(t('inventory.release.released'))}
    />
  )
}
