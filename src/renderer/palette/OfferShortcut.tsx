import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import { SUGGESTED_SHORTCUT } from '../../contract/settings'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { keysOf } from '../settings/accelerator'
import { useSetting } from '../settings/useSetting'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { Kbd } from '../ui/Kbd'

/** Offers the palette's shortcut to whoever is here for the first time: it is off until somebody says so. */
export function OfferShortcut() {
  const { commands, settings } = useStores()
  const current = useSetting('palette.shortcut')
  const cannot = usePart(settings, (state) => state?.unavailable['palette.shortcut'] !== undefined)
  const [failure, setFailure] = useState<Failure>()
  if (cannot) return null
  const isOn = current !== ''
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Keyboard aria-hidden size={17} strokeWidth={1.75} className="shrink-0 text-accent-text" />
        <p className="min-w-0 flex-1 basis-60 text-xs text-soft">
          <strong className="block font-medium text-text">{t('palette.offer.title')}</strong>
          {isOn ? t('palette.offer.on') : t('palette.offer.off')}
        </p>
        {isOn ? (
          <Kbd keys={keysOf(current)} className="text-soft" />
        ) : (
          <Button
            size="small"
            onPress={() =>
              void settings.change({ key: 'palette.shortcut', value: SUGGESTED_SHORTCUT }).then(setFailure)
            }
          >
            {t('palette.offer.turnOn')}
            <Kbd keys={keysOf(SUGGESTED_SHORTCUT)} />
          </Button>
        )}
        <Button size="small" look="quiet" onPress={() => commands.run('settings')}>
          {isOn ? t('palette.offer.change') : t('palette.offer.otherKeys')}
        </Button>
      </div>
      {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
    </div>
  )
}
