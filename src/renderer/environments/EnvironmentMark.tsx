import { Layers, ShieldAlert } from 'lucide-react'
import type { Environment } from '../../contract/environments'

/** What stands for an environment beside its name: a shield where the guard rails are up. */
export const environmentIcon = ({ production }: Environment) => (production ? ShieldAlert : Layers)

/** The environment that a thing belongs to: its name, in its colour. */
export function EnvironmentMark({ environment }: { environment: Environment }) {
  const Icon = environmentIcon(environment)
  return (
    <span
      data-environment={environment.colour}
      className="inline-flex h-4 min-w-0 items-center gap-1 rounded-sm border border-environment px-1 text-2xs font-medium text-environment"
    >
      <Icon aria-hidden size={11} strokeWidth={2} className="shrink-0" />
      <span className="truncate">{environment.name}</span>
    </span>
  )
}
