import type { Environment } from '../../contract/environments'
import { t } from '../../strings'
import { environmentIcon } from './EnvironmentMark'

/** Above a token: the environment it is in, and what that changes. */
export function EnvironmentBand({ environment }: { environment: Environment }) {
  const Icon = environmentIcon(environment)
  return (
    <p
      data-environment={environment.colour}
      className="flex shrink-0 flex-wrap items-center gap-x-3 bg-environment px-6 py-1.5 text-on-environment"
    >
      <span className="inline-flex min-w-0 items-center gap-1.5 font-semibold">
        <Icon aria-hidden size={14} strokeWidth={2} className="shrink-0" />
        <span className="truncate">{environment.name}</span>
      </span>
      {environment.production && <span className="text-xs">{t('environments.band')}</span>}
    </p>
  )
}
