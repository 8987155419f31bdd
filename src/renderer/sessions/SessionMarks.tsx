import { BriefcaseBusiness, TriangleAlert } from 'lucide-react'
import type { SessionView } from '../../contract/sessions'
import { t } from '../../strings'
import { EnvironmentMark } from '../environments/EnvironmentMark'
import { useEnvironment } from '../environments/useEnvironment'
import { Mark } from '../ui/Mark'

/** Where a session belongs: its environment and its case. */
export function SessionMarks({ session }: { session: SessionView }) {
  const environment = useEnvironment(session.environmentId)
  if (!environment && session.caseId === undefined) return null
  return (
    <div className="mt-1 flex min-w-0 flex-wrap items-center gap-1">
      {environment && <EnvironmentMark environment={environment} />}
      {session.caseId !== undefined && (
        <Mark icon={BriefcaseBusiness}>
          <span className="max-w-40 truncate">{t('sessions.case', { caseId: session.caseId })}</span>
        </Mark>
      )}
    </div>
  )
}

/** Says loudly that an ADMIN session came where nothing told that it would be one. */
export function UnexpectedAdmin({ session }: { session: SessionView }) {
  const environment = useEnvironment(session.environmentId)
  if (!session.unexpectedAdmin) return null
  return (
    <div
      role="alert"
      className="mt-1.5 flex items-start gap-2 rounded-md border border-bad-line bg-bad-soft px-2.5 py-2"
    >
      <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-bad" />
      <p>
        <strong className="font-semibold text-bad">
          {environment
            ? t('sessions.entry.unexpectedAdmin.saidOf', { environment: environment.name })
            : t('sessions.entry.unexpectedAdmin.said')}
        </strong>{' '}
        {t('sessions.entry.unexpectedAdmin.about')}
      </p>
    </div>
  )
}
