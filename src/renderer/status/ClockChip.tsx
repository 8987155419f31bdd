import { Clock } from 'lucide-react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { clockWords } from '../sessions/clockWords'
import { useStores } from '../stores'
import { popoverLook } from '../ui/Choice'

/** Says that this computer's clock is off, as the server of the newest session saw it. */
export function ClockChip() {
  const { book } = useStores()
  const skewMs = usePart(book, ({ rows }) => rows.find((row) => row.skewMs !== undefined)?.skewMs)
  const words = clockWords(skewMs)
  if (!words) return null
  return (
    <DialogTrigger>
      <Button className="focus-ring inline-flex h-5 items-center gap-1 rounded-full border border-warn-line bg-warn-soft px-2 text-2xs text-warn">
        <Clock aria-hidden size={11} />
        {words.short}
      </Button>
      <Popover placement="top end" offset={6} className={`${popoverLook} max-w-80`}>
        <div className="flex flex-col gap-1 p-2.5">
          <h2 className="font-semibold">{t('status.clock.title')}</h2>
          <p className="text-xs text-soft">{words.full}</p>
          <p className="text-xs text-soft">{t('status.clock.effect')}</p>
        </div>
      </Popover>
    </DialogTrigger>
  )
}
