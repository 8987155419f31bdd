import { ClipboardList, Play, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { explain } from '../../contract/catalogue'
import { type DoctorState, type Finding, findingGroups, type Tryout } from '../../contract/doctor'
import { groupName } from '../../contract/doctorWords'
import type { Failure } from '../../contract/failures'
import type { HelpPlace } from '../../help/model'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { FindingRow } from './FindingRow'

/** Runs the checks and shows what they find, as they find it. */
export function DoctorPanel({ onGo }: { onGo: (place: HelpPlace) => void }) {
  const { api, doctor, notices } = useStores()
  const state = useStore(doctor)
  const [failure, setFailure] = useState<Failure>()
  const [trying, setTrying] = useState<Tryout>()
  const heading = useRef<HTMLHeadingElement>(null)
  const isRunning = state.state === 'running'
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  const ask = async (asked: Promise<Failure | undefined>) => setFailure(await asked)
  const tryIt = async (what: Tryout) => {
    setTrying(what)
    await ask(doctor.try(what))
    setTrying(undefined)
  }
  const copy = async () => {
    const result = await api.doctor.copyReport({})
    if (result.ok) notices.say(t('doctor.copied'))
    else notices.say(explain(result.failure).happened, 'bad')
  }
  return (
    <article className="flex max-w-[72ch] flex-col gap-4 pb-8">
      <header className="flex flex-col gap-2">
        <h2 ref={heading} tabIndex={-1} className="rounded-sm text-lg font-semibold outline-offset-2">
          {t('doctor.title')}
        </h2>
        <p className="text-soft">{t('doctor.about')}</p>
        <div className="flex flex-wrap items-center gap-2">
          {isRunning ? (
            <Button onPress={() => void ask(doctor.stop())}>
              <Square aria-hidden size={13} />
              {t('doctor.stop')}
            </Button>
          ) : (
            <Button look="primary" onPress={() => void ask(doctor.run())}>
              <Play aria-hidden size={13} />
              {state.state === 'idle' ? t('doctor.run') : t('doctor.runAgain')}
            </Button>
          )}
          {state.findings.length > 0 && !isRunning && (
            <Button onPress={() => void copy()}>
              <ClipboardList aria-hidden size={14} />
              {t('doctor.copyReport')}
            </Button>
          )}
          <p role="status" className="text-xs text-soft">
            {summary(state)}
          </p>
        </div>
      </header>
      {failure && <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />}
      {sectionsOf(state.findings).map(({ title, findings }) => (
        <section key={title} aria-label={title}>
          <h3 className="pb-1 text-base font-semibold">{title}</h3>
          <ul>
            {findings.map((finding) => (
              <FindingRow
                key={`${finding.check} ${finding.code}`}
                finding={finding}
                onGo={onGo}
                onTry={(what) => void tryIt(what)}
                trying={trying}
              />
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

/** What is wrong first, then the rest by what it is about. */
function sectionsOf(findings: readonly Finding[]): { title: string; findings: Finding[] }[] {
  const rest = findings.filter(({ state }) => state !== 'bad')
  return [
    { title: t('doctor.wrong'), findings: findings.filter(({ state }) => state === 'bad') },
    ...findingGroups.map((group) => ({
      title: groupName(group),
      findings: rest.filter((finding) => finding.group === group),
    })),
  ].filter((section) => section.findings.length > 0)
}

function summary({ state, done, total, findings }: DoctorState): string {
  if (state === 'idle') return ''
  if (state === 'running') return t('doctor.summary.running', { done, total })
  const bad = findings.filter((finding) => finding.state === 'bad').length
  const notes = findings.filter((finding) => finding.state === 'note').length
  return [
    ...(state === 'stopped' ? [t('doctor.summary.stopped', { done, total })] : []),
    bad === 0 ? t('doctor.summary.nothingWrong') : t('doctor.summary.wrong', { count: bad }),
    ...(notes > 0 ? [t('doctor.summary.notes', { count: notes })] : []),
  ].join(' ')
}
