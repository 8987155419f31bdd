import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, type LucideIcon, Minus, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { RegionAnswerView, RegionView } from '../../contract/diagnosis'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { IconButton } from '../ui/IconButton'
import { useFocusHandover } from '../ui/useFocusHandover'
import { openRegionSearch, type RegionSearchState } from './regionSearch'

type RegionFinderProps = {
  serviceUrl: string
  /** as typed */
  partnerId: string
  /** what can be done with a region that knows the account */
  use: (region: RegionView) => ReactNode
  /** what to know before a region is used */
  note?: string
  onClose: () => void
}

/** Looks for an account in the other regions: asks a person first, then each region, and shows each one's answer. */
export function RegionFinder({ serviceUrl, partnerId, use, note, onClose }: RegionFinderProps) {
  const { api } = useStores()
  const [search] = useState(() => openRegionSearch(api, { serviceUrl, partnerId }))
  const state = useStore(search)
  const { regions, answers, status, failure } = state
  const title = useId()
  const element = useRef<HTMLElement>(null)
  useFocusHandover(element, (going) => going.parentElement?.querySelector('button') ?? null)
  useEffect(() => {
    void search.prepare()
    return search.close
  }, [search])
  const known = [...answers.values()].filter(({ outcome }) => outcome === 'known')

  return (
    <section
      ref={element}
      aria-labelledby={title}
      className="flex flex-col gap-2 rounded-md border border-line-strong bg-canvas px-3 py-2.5"
    >
      <div className="flex items-start gap-2">
        <h3 id={title} className="min-w-0 flex-1 font-semibold">
          {t('diagnosis.region.title', { partnerId: partnerId.trim() })}
        </h3>
        <IconButton
          icon={X}
          label={t('diagnosis.region.close')}
          onPress={onClose}
          className="-me-1.5 -mt-0.5"
        />
      </div>
      {status === 'asking-first' && <p className="max-w-[60ch] text-soft">{t('diagnosis.region.sends')}</p>}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {regions.map((region) => (
          <Row
            key={region.serviceUrl}
            region={region}
            answer={answers.get(region.serviceUrl)}
            status={status}
          >
            {use(region)}
          </Row>
        ))}
      </ul>
      <p role="status" className="max-w-[60ch] text-xs text-soft">
        {outcome(state, known.length)}
      </p>
      {note !== undefined && known.length > 0 && <p className="max-w-[60ch] text-xs">{note}</p>}
      {failure && <FailurePanel failure={failure} />}
      {status !== 'done' && (
        <div className="flex justify-end gap-2">
          {status === 'searching' ? (
            <Button size="small" onPress={search.stop}>
              {t('diagnosis.region.stop')}
            </Button>
          ) : (
            <Button
              size="small"
              onPress={() => void search.search()}
              isDisabled={regions.length === 0}
              autoFocus
            >
              {t('diagnosis.region.ask', { count: regions.length })}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** What the search as a whole came to. */
function outcome({ status, answers, regions }: RegionSearchState, known: number): string {
  if (status === 'asking-first') return ''
  if (status === 'searching') {
    return t('diagnosis.region.outcome.searching', { answered: answers.size, all: regions.length })
  }
  if (known > 1) return t('diagnosis.region.outcome.several')
  if (known === 1) return t('diagnosis.region.outcome.one')
  const failed = [...answers.values()].filter(({ outcome: one }) => one === 'failed').length
  if (failed === answers.size) return t('diagnosis.region.outcome.allFailed')
  return failed > 0 || answers.size < regions.length
    ? t('diagnosis.region.outcome.someFailed')
    : t('diagnosis.region.outcome.none')
}

const signs: Record<RegionAnswerView['outcome'] | 'waiting' | 'ahead', { icon: LucideIcon; look: string }> = {
  known: { icon: CircleCheck, look: 'text-good' },
  unknown: { icon: Minus, look: 'text-faint' },
  failed: { icon: CircleAlert, look: 'text-warn' },
  waiting: { icon: LoaderCircle, look: 'animate-spin text-accent-text motion-reduce:animate-none' },
  ahead: { icon: CircleDashed, look: 'text-faint' },
}

type RowProps = {
  region: RegionView
  answer: RegionAnswerView | undefined
  status: RegionSearchState['status']
  children: ReactNode
}

function Row({ region, answer, status, children }: RowProps) {
  const { icon: Icon, look } = signs[answer?.outcome ?? (status === 'searching' ? 'waiting' : 'ahead')]
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-2 py-1">
      <Icon aria-hidden size={14} className={`shrink-0 ${look}`} />
      <span>{region.name}</span>
      <span dir="ltr" className="font-mono text-2xs text-faint">
        {hostOf(region.serviceUrl)}
      </span>
      <span className="ms-auto inline-flex min-w-0 items-center gap-2 text-xs text-soft">
        {answer && words(answer)}
        {answer?.failure && <code className="text-2xs text-faint">{answer.failure.code}</code>}
        {answer?.outcome === 'known' && children}
      </span>
    </li>
  )
}

function words({ outcome: said, failure }: RegionAnswerView): string {
  return said === 'failed' && failure ? explain(failure).title : t(`diagnosis.region.answers.${said}`)
}

function hostOf(serviceUrl: string): string {
  return URL.canParse(serviceUrl) ? new URL(serviceUrl).host : serviceUrl
}
