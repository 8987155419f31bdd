import { ArrowLeft, List } from 'lucide-react'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { useMedia } from '../ui/useMedia'
import { Contents } from './Contents'
import { HelpReader } from './HelpReader'
import { atPlace, contents, type HelpView } from './helpStore'

/** What is shown beside the contents before anything is chosen. */
const FIRST = atPlace('app-tokens')

/** The help as a screen of its own: the contents, and beside them a page or Doctor. */
export function HelpScreen() {
  const { help } = useStores()
  const { screen } = useStore(help)
  const isWide = useMedia('(min-width: 60rem)')
  const view = screen.at(-1) ?? contents
  const go = (next: HelpView) => help.go('screen', next)
  return (
    <div className="flex min-h-0 flex-1 bg-surface">
      <h1 className="sr-only">{t('help.title')}</h1>
      {isWide && (
        <div className="w-68 shrink-0 overflow-y-auto border-e border-line bg-canvas p-3">
          <Contents view={view} onGo={go} />
        </div>
      )}
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex shrink-0 gap-1 px-4 pt-2 max-[45rem]:px-2">
          {screen.length > 1 && (
            <Button size="small" look="quiet" onPress={() => help.back('screen')}>
              <ArrowLeft aria-hidden size={13} className="rtl:-scale-x-100" />
              {t('help.back')}
            </Button>
          )}
          {!isWide && view.kind !== 'contents' && (
            <Button size="small" look="quiet" onPress={() => go(contents)}>
              <List aria-hidden size={13} />
              {t('help.allPages')}
            </Button>
          )}
        </div>
        {/* each step begins at the top */}
        <div
          key={screen.length}
          className="@container relative min-h-0 flex-1 overflow-y-auto px-6 pt-2 max-[45rem]:px-4"
        >
          <HelpReader
            step={screen.length}
            view={isWide && view.kind === 'contents' ? FIRST : view}
            onGo={go}
          />
        </div>
      </div>
    </div>
  )
}
