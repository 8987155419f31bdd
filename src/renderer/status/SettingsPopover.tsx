import { Minus, Plus, Settings } from 'lucide-react'
import { useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Group,
  Heading,
  Input,
  Label,
  NumberField,
  Popover,
  Text,
} from 'react-aria-components'
import { MAX_CLIPBOARD_SECONDS, MIN_CLIPBOARD_SECONDS } from '../../contract/appState'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { useStores } from '../stores'
import { popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { labelLook } from '../ui/TextInput'

const step =
  'focus-ring-inset inline-flex h-full w-7 items-center justify-center text-soft data-hovered:bg-hover data-disabled:text-faint'

/** The one thing that can be set: how long a copied KS stays on the clipboard. */
export function SettingsPopover({ seconds, version }: { seconds: number; version: string }) {
  const { app } = useStores()
  const [failure, setFailure] = useState<Failure>()
  return (
    <DialogTrigger>
      <IconButton icon={Settings} label="Settings" />
      <Popover placement="top end" offset={6} className={`${popoverLook} w-72`}>
        <Dialog className="flex flex-col gap-2.5 p-2.5 outline-none">
          <Heading slot="title" className="font-semibold">
            Settings
          </Heading>
          <NumberField
            value={seconds}
            minValue={MIN_CLIPBOARD_SECONDS}
            maxValue={MAX_CLIPBOARD_SECONDS}
            step={5}
            formatOptions={{ style: 'unit', unit: 'second', unitDisplay: 'long' }}
            onChange={(value) => {
              if (Number.isFinite(value)) void app.setClipboardSeconds(Math.round(value)).then(setFailure)
            }}
            className="flex flex-col gap-1"
          >
            <Label className={labelLook}>Clear a copied KS after</Label>
            <Group className="field-ring flex h-7.5 overflow-hidden rounded-md border border-control bg-surface">
              <Input className="numerals min-w-0 flex-1 bg-transparent px-2.5 outline-none" />
              <Button slot="decrement" className={`${step} border-s border-line`}>
                <Minus aria-hidden size={13} />
              </Button>
              <Button slot="increment" className={`${step} border-s border-line`}>
                <Plus aria-hidden size={13} />
              </Button>
            </Group>
            <Text slot="description" className="text-xs text-faint">
              Only if the clipboard still holds it by then. Applies to the next copy.
            </Text>
          </NumberField>
          {failure && <p className="text-xs text-bad">{explain(failure).happened}</p>}
          <p className="border-t border-line pt-2 text-2xs text-faint">KSmith {version}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
