import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { JournalCheck } from '../../contract/journal'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { IconButton } from '../ui/IconButton'
import { Progress } from '../ui/Progress'
import { Rich } from '../ui/Rich'
import { breakWords, foundWords, soundWords } from './breakWords'
import type { CheckStore } from './journalCheck'
import { rowKey } from './rowWords'

/** How far looking through the journal is, and what it found. */
export function CheckPanel({ checking, folder }: { checking: CheckStore; folder: string }) {
  const state = useStore(checking)
  if (state.is === 'none') return null
  return (
    <section aria-label={t('journal.check.region')} className="shrink-0 px-4 pt-1 pb-2">
      {state.is === 'running' && (
        <div
          role="status"
          className="flex flex-col gap-1.5 rounded-md border border-line bg-raised px-3 py-2.5"
        >
          <p className="text-xs text-soft">{t('journal.check.looking')}</p>
          <Progress
            label={t('journal.check.progress')}
            value={state.done}
            of={state.all === 0 ? undefined : state.all}
          />
        </div>
      )}
      {state.is === 'failed' && (
        <FailurePanel
          failure={state.failure}
          onDismiss={checking.dismiss}
          action={
            <Button size="small" onPress={() => void checking.start()}>
              {t('journal.check.again')}
            </Button>
          }
        />
      )}
      {state.is === 'found' && <Found check={state.check} folder={folder} onDismiss={checking.dismiss} />}
    </section>
  )
}

type FoundProps = { check: JournalCheck; folder: string; onDismiss: () => void }

function Found({ check, folder, onDismiss }: FoundProps) {
  const { files, sound, breaks, more } = check
  const dismiss = (
    <IconButton icon={X} label={t('journal.check.dismiss')} onPress={onDismiss} className="-me-1.5 -mt-1" />
  )
  if (breaks.length === 0) {
    return (
      <Framed look="border-line bg-raised" icon={<CircleCheck aria-hidden size={16} className="text-good" />}>
        <p role="status" className="min-w-0 flex-1">
          {sound === 0 ? t('journal.check.nothing') : soundWords(sound, files, true)}
        </p>
        {dismiss}
      </Framed>
    )
  }
  const onlyKeyless = breaks.every(({ kind }) => kind === 'keyless' || kind === 'incomplete')
  const look = onlyKeyless ? 'border-warn-line bg-warn-soft' : 'border-bad-line bg-bad-soft'
  return (
    <Framed
      look={look}
      icon={<TriangleAlert aria-hidden size={16} className={onlyKeyless ? 'text-warn' : 'text-bad'} />}
    >
      <section
        aria-label={t('journal.check.found.region')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys have to reach it
        tabIndex={0}
        className="max-h-[38vh] min-w-0 flex-1 overflow-y-auto rounded-sm"
      >
        <div role="alert" className="flex flex-col gap-2.5">
          <p className="font-semibold">{foundWords(breaks, breaks.length + more)}</p>
          <ul className="flex flex-col gap-2.5">
            {breaks.map((broken) => {
              const { title, before, meaning, next } = breakWords(broken)
              return (
                <li key={`${rowKey(broken)} ${broken.kind}`} className="max-w-[90ch]">
                  <p className="selectable font-medium break-words">{title}</p>
                  <p className="selectable text-xs break-words">{before}</p>
                  <p className="text-xs">{meaning}</p>
                  <p className="text-xs">{next}</p>
                </li>
              )
            })}
          </ul>
          {more > 0 && <p className="text-xs">{t('journal.check.found.more', { count: more })}</p>}
          <p className="text-xs">
            <Rich
              text="journal.check.found.files"
              parts={{ folder: <code className="selectable text-2xs break-all" /> }}
              values={{ folder }}
            />
          </p>
          <p className="text-xs">
            {soundWords(sound, files, false)} {t('journal.check.found.goesOn')}
          </p>
        </div>
      </section>
      {dismiss}
    </Framed>
  )
}

function Framed({ look, icon, children }: { look: string; icon: ReactNode; children: ReactNode }) {
  return (
    <div className={`flex items-start gap-2 rounded-md border px-3 py-2 ${look}`}>
      <span className="mt-0.5 shrink-0">{icon}</span>
      {children}
    </div>
  )
}
