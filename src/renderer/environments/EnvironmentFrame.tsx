import type { Environment } from '../../contract/environments'
import { environmentIcon } from './EnvironmentMark'

/** Frames the whole window in the colour of an environment, above everything but dialogs. The words are elsewhere. */
export function EnvironmentFrame({ environment }: { environment: Environment }) {
  return (
    <div
      aria-hidden
      data-testid="environment-frame"
      data-environment={environment.colour}
      className="pointer-events-none fixed inset-0 z-30 border-3 border-environment"
    />
  )
}

/** The name of the environment on the window's edge, in words, for every layout. */
export function EnvironmentName({ environment }: { environment: Environment }) {
  const Icon = environmentIcon(environment)
  return (
    <span
      data-environment={environment.colour}
      title={environment.name}
      className="-ms-3 inline-flex h-full max-w-44 min-w-0 items-center gap-1.5 bg-environment ps-3 pe-2.5 font-semibold text-on-environment"
    >
      <Icon aria-hidden size={13} strokeWidth={2} className="shrink-0" />
      <span className="truncate">{environment.name}</span>
    </span>
  )
}
