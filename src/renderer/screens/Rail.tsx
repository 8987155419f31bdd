import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { actionOf, type Shortcut } from '../../contract/actions'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { useShortcuts } from '../shortcuts'
import { useStores } from '../stores'
import { modifierKey } from '../ui/Kbd'
import { type ScreenId, screens } from './screens'

type RailProps = {
  current: ScreenId
  onGo: (screen: ScreenId) => void
}

/** The way from one screen to another; Ctrl or Cmd with its number opens each. */
export function Rail({ current, onGo }: RailProps) {
  const { app, settings } = useStores()
  const isFileTroubled = usePart(settings, (state) => (state?.trouble.length ?? 0) > 0)
  const isTroubled = usePart(app, ({ state }) => state?.shortcutFailure !== undefined) || isFileTroubled
  useShortcuts({
    screen: (place) => {
      const screen = screens[place - 1]
      if (screen) onGo(screen.id)
    },
    settings: () => onGo('settings'),
  })
  const rail = useRef<HTMLElement>(null)
  // in a low window the rail scrolls: where one is can be seen there
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the one that is marked as current by then
  useEffect(() => {
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav
      ref={rail}
      aria-label={t('screens.rail')}
      className="flex w-18 shrink-0 flex-col gap-1 overflow-y-auto border-e border-line bg-sunken p-1.5 max-[45rem]:w-11"
    >
      {screens.map(({ id, icon: Icon }) => (
        <Button
          key={id}
          aria-current={id === current ? 'page' : undefined}
          aria-keyshortcuts={keysTo(id)}
          onPress={() => onGo(id)}
          className={`focus-ring-inset relative flex flex-col items-center gap-0.5 rounded-md px-0.5 py-1.5 text-2xs ${
            id === 'settings' ? 'mt-auto ' : ''
          }${
            id === current
              ? 'bg-selected text-text'
              : 'text-soft data-hovered:bg-hover data-hovered:text-text'
          }`}
        >
          <Icon aria-hidden size={17} strokeWidth={1.75} />
          <span className="max-w-full text-center wrap-anywhere hyphens-auto max-[45rem]:sr-only">
            {t(`screens.names.${id}`)}
          </span>
          {id === 'settings' && isTroubled && (
            <span className="absolute end-2 top-1 size-2 rounded-full bg-warn max-[45rem]:end-1">
              <span className="sr-only">{t('screens.troubled')}</span>
            </span>
          )}
        </Button>
      ))}
    </nav>
  )
}

/** The keys that open a screen, as `aria-keyshortcuts` has them. */
function keysTo(screen: ScreenId): string | undefined {
  const shortcut: Shortcut | undefined = actionOf(screen).shortcut
  return shortcut && [...(shortcut.mod ? [modifierKey] : []), shortcut.key.toUpperCase()].join('+')
}
