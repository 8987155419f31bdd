import { Keyboard } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { t } from '../../strings'
import { useShortcuts } from '../shortcuts'
import { IconButton } from '../ui/IconButton'
import { useCommand } from '../useCommand'

const KeysDialog = lazy(() => import('./KeysDialog').then((module) => ({ default: module.KeysDialog })))

/** The way to the sheet of keys: by the button, by keys, and by its name. */
export function KeyboardHelp() {
  const [isOpen, setOpen] = useState<boolean>()
  const open = () => setOpen(true)
  useShortcuts({ keys: open })
  useCommand('keys', open)
  return (
    <>
      <IconButton icon={Keyboard} label={t('status.keys.title')} onPress={open} />
      {isOpen !== undefined && (
        <Suspense>
          <KeysDialog isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
