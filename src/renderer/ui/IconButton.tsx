import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import { Hint } from './Hint'

type IconButtonProps = Omit<ButtonProps, 'className' | 'children' | 'style'> & {
  icon: LucideIcon
  /** its accessible name, and its tooltip */
  label: string
  className?: string
  ref?: Ref<HTMLButtonElement>
}

const look =
  'focus-ring inline-flex size-6.5 shrink-0 items-center justify-center rounded-md text-soft data-hovered:bg-hover data-hovered:text-text data-pressed:bg-selected-quiet data-disabled:text-faint'

/** A button that shows an icon only; its name appears beside the pointer. */
export function IconButton({ icon: Icon, label, className = '', ...props }: IconButtonProps) {
  return (
    <Hint text={label}>
      <Button {...props} aria-label={label} className={`${look} ${className}`}>
        <Icon aria-hidden size={15} strokeWidth={1.75} />
      </Button>
    </Hint>
  )
}
