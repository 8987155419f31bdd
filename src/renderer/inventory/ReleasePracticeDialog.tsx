import { useStores } from '../stores'
import { RemovalDialog } from '../ui/RemovalDialog'

/** Asks before the practice account's tokens leave the inventory. */
export function ReleasePracticeDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { api, notices } = useStores()
  return (
    <RemovalDialog
      title="Remove the practice account?"
      effects={[
        'All of its tokens leave the inventory, with the labels and tags you gave them.',
        'Tokens of your own accounts stay as they are.',
        'It can be added again whenever you like.',
      ]}
      action="Remove practice account"
      isOpen={isOpen}
      onClose={onClose}
      remove={() => api.practice.release({})}
      onRemoved={() => notices.say('Removed the practice account')}
    />
  )
}
