import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { formatNumber, t } from '../strings'
import { useStore } from './bridge/store'
import { useStores } from './stores'
import type { Layout } from './useLayout'

export type PaneName = 'tokens' | 'token' | 'sessions'

type PanesProps = {
  layout: Layout
  pane: PaneName
  onPane: (pane: PaneName) => void
  tokens: ReactNode
  token: ReactNode
  sessions: ReactNode
}

const side = 'flex min-h-0 shrink-0 flex-col bg-canvas'

/** Puts the three panes side by side, or behind tabs as far as there is no room. */
export function Panes({ layout, pane, onPane, tokens, token, sessions }: PanesProps) {
  if (layout === 'wide') {
    return (
      <div className="flex min-h-0 flex-1">
        <div className={`${side} w-[clamp(17rem,20vw,22rem)] border-e border-line`}>{tokens}</div>
        <div data-pane="token" className="flex min-h-0 min-w-0 flex-1 flex-col">
          {token}
        </div>
        <div className={`${side} w-[clamp(20.5rem,24vw,26rem)] border-s border-line`}>{sessions}</div>
      </div>
    )
  }
  return (
    <div className="flex min-h-0 flex-1">
      {layout === 'medium' && <div className={`${side} w-68 border-e border-line`}>{tokens}</div>}
      <Tabs
        selectedKey={layout === 'medium' && pane === 'tokens' ? 'token' : pane}
        onSelectionChange={(key) => {
          if (key === 'tokens' || key === 'token' || key === 'sessions') onPane(key)
        }}
        className="flex min-h-0 min-w-0 flex-1 flex-col"
      >
        <TabList
          aria-label={t('mainWindow.panes.label')}
          className="flex h-9.5 shrink-0 items-stretch gap-1 border-b border-line bg-canvas px-2.5"
        >
          {layout === 'compact' && <PaneTab id="tokens">{t('mainWindow.panes.tokens')}</PaneTab>}
          <PaneTab id="token">{t('mainWindow.panes.token')}</PaneTab>
          <PaneTab id="sessions">
            {t('mainWindow.panes.sessions')}
            <SessionCount />
          </PaneTab>
        </TabList>
        {layout === 'compact' && <Panel id="tokens">{tokens}</Panel>}
        <Panel id="token">{token}</Panel>
        <Panel id="sessions">{sessions}</Panel>
      </Tabs>
    </div>
  )
}

function PaneTab({ id, children }: { id: PaneName; children: ReactNode }) {
  return (
    <Tab
      id={id}
      className="focus-ring-inset -mb-px inline-flex cursor-default items-center gap-1.5 border-b-2 border-transparent px-2 font-medium text-soft data-hovered:text-text data-selected:border-accent data-selected:text-text"
    >
      {children}
    </Tab>
  )
}

function Panel({ id, children }: { id: PaneName; children: ReactNode }) {
  return (
    <TabPanel
      id={id}
      data-pane={id}
      className="focus-ring-inset flex min-h-0 min-w-0 flex-1 flex-col bg-canvas"
    >
      {children}
    </TabPanel>
  )
}

function SessionCount() {
  const { book } = useStores()
  const { total } = useStore(book)
  return total > 0 ? (
    <span className="numerals text-xs font-normal text-faint">{formatNumber(total)}</span>
  ) : null
}
