import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon, Timer } from 'lucide-react'
import type { AppState } from '../../contract/appState'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { ConcealButton } from '../conceal/ConcealButton'
import { EnvironmentName } from '../environments/EnvironmentFrame'
import { useStores } from '../stores'
import { ClipboardStatus } from './ClipboardStatus'
import { ClockChip } from './ClockChip'
import { JournalStatus } from './JournalStatus'
import { KeyboardHelp } from './KeyboardHelp'
import { RuntimeChip } from './RuntimeChip'

const looks: Record<AppState['keychain']['status'], { icon: LucideIcon; tone: string }> = {
  untried: { icon: CircleDashed, tone: 'text-faint' },
  working: { icon: CircleCheck, tone: 'text-good' },
  waiting: { icon: Timer, tone: 'text-warn' },
  unavailable: { icon: CircleAlert, tone: 'text-bad' },
}

/** The quiet facts: keychain, number of tokens, clipboard, runtime. */
export function StatusBar({ state }: { state: AppState }) {
  const { notices, surroundings } = useStores()
  const environment = useStore(surroundings)
  const notice = useStore(notices)
  const { icon: Icon, tone } = looks[state.keychain.status]
  const text = t(`status.keychain.${state.keychain.status}`)
  return (
    <footer className="relative flex h-7.5 shrink-0 items-center gap-x-4 overflow-clip border-t border-line bg-canvas px-3 text-xs whitespace-nowrap text-soft">
      {environment && <EnvironmentName environment={environment} />}
      <span title={text} className="inline-flex shrink-0 items-center gap-1.5">
        <Icon aria-hidden size={13} className={`shrink-0 ${tone}`} />
        <span className="max-[44rem]:sr-only">{text}</span>
      </span>
      <span className="numerals shrink-0 max-[48rem]:sr-only">{t('status.held', { count: state.held })}</span>
      <JournalStatus />
      <span
        role="status"
        title={notice?.text}
        className={`min-w-0 flex-1 truncate ${notice?.tone === 'bad' ? 'text-bad' : 'text-text'}`}
      >
        {notice?.text}
      </span>
      <span className="inline-flex shrink-0 items-center gap-1">
        <ClipboardStatus />
        <ClockChip />
        {state.runtime.loopbackOnly && <RuntimeChip reason={state.runtime.loopbackOnly} />}
        <KeyboardHelp />
        <ConcealButton />
      </span>
    </footer>
  )
}
