import { Button } from 'react-aria-components'
import { t } from '../../strings'
import { useShortcuts } from '../shortcuts'
import { modifierKey } from '../ui/Kbd'
import { type ScreenId, screens } from './screens'

type RailProps = {
  current: ScreenId
  onGo: (screen: ScreenId) => void
}

/** The way from one screen to another; Ctrl or Cmd with its number opens each. */
export function Rail({ current, onGo }: RailProps) {
  useShortcuts({
    screen: (place) => {
      const screen = screens[place - 1]
      if (screen) onGo(screen.id)
    },
  })
  return (
    <nav
      aria-label={t('screens.rail')}
      className="flex w-16 shrink-0 flex-col gap-1 overflow-y-auto border-e border-line bg-sunken p-1.5 max-[45rem]:w-11"
    >
      {screens.map(({ id, icon: Icon }, index) => (
        <Button
          key={id}
          aria-current={id === current ? 'page' : undefined}
          aria-keyshortcuts={`${modifierKey}+${index + 1}`}
          onPress={() => onGo(id)}
          className={`focus-ring-inset flex flex-col items-center gap-0.5 rounded-md px-0.5 py-1.5 text-2xs ${
            id === current
              ? 'bg-selected text-text'
              : 'text-soft data-hovered:bg-hover data-hovered:text-text'
          }`}
        >
          <Icon aria-hidden size={17} strokeWidth={1.75} />
          <span className="max-w-full text-center wrap-anywhere hyphens-auto max-[45rem]:sr-only">
            {t(`screens.names.${id}`)}
          </span>
        </Button>
      ))}
    </nav>
  )
}
