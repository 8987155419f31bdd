import type { ReactNode } from 'react'

type DialogFormProps = {
  onSubmit: () => void
  className?: string
  children: ReactNode
}

/**
 * A form in a dialog. A dialog that is opened from within another form is still a part of it for React, so that this
 * form's submission would be taken for the other's.
 */
export function DialogForm({ onSubmit, className = 'contents', children }: DialogFormProps) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
