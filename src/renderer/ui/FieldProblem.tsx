import { CircleAlert } from 'lucide-react'
import { FieldError } from 'react-aria-components'

/** What is wrong with the field above it; part of the field's description. */
export function FieldProblem({ text }: { text: string | undefined }) {
  return (
    <FieldError className="flex items-start gap-1 text-xs text-bad">
      <CircleAlert aria-hidden size={13} className="mt-0.5 shrink-0" />
      <span>{text}</span>
    </FieldError>
  )
}
