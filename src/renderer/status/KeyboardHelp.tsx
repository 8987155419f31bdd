import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { Kbd, modifier } from '../ui/Kbd'
import { useCommand } from '../useCommand'

const keys: readonly { keys: readonly string[]; does: string }[] = [
  { keys: [modifier, 'K'], does: 'Everything by its name: the palette' },
  { keys: [modifier, 'F'], does: 'Search (also /)' },
  { keys: ['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'], does: 'Move through the list, from the search too' },
  { keys: ['↵'], does: 'Mint the token’s default preset, or its last again' },
  { keys: [modifier, '↵'], does: 'Mint what the form says' },
  { keys: [modifier, 'Shift', 'C'], does: 'Copy the newest session, in the form chosen last' },
  { keys: [modifier, 'N'], does: 'Add a token' },
  { keys: [modifier, '1'], does: 'Open a screen, by its place' },
  { keys: [modifier, ','], does: 'Open the settings' },
  { keys: [modifier, 'L'], does: 'Conceal the window, or lock it' },
  { keys: ['Esc'], does: 'Clear the search, close a dialog' },
]

/** The keys that work everywhere in the window. */
export function KeyboardHelp() {
  const [isOpen, setOpen] = useState(false)
  useCommand('keys', () => setOpen(true))
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton icon={Keyboard} label="Keyboard shortcuts" />
      <Popover placement="top end" offset={6} className={popoverLook}>
        <Dialog className="p-2.5 outline-none">
          <Heading slot="title" className="pb-1.5 font-semibold">
            Keyboard shortcuts
          </Heading>
          <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 text-xs">
            {keys.map(({ keys: pressed, does }) => (
              <div key={does} className="contents">
                <dt>
                  <Kbd keys={pressed} className="text-soft" />
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
