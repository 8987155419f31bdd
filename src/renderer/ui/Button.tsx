import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

/** Colours of a button, for one that is built otherwise. */
export const looks: Record<ButtonLook, string> = {
  primary:
    'bg-accent text-on-accent border-transparent data-hovered:bg-accent-hover data-pressed:bg-accent-hover data-disabled:bg-sunken data-disabled:text-faint data-disabled:border-line',
  plain:
    'bg-raised text-text border-line-strong data-hovered:bg-hover data-pressed:bg-selected-quiet data-disabled:text-faint data-disabled:bg-transparent data-disabled:border-line',
  quiet:
    'bg-transparent text-soft border-transparent data-hovered:bg-hover data-hovered:text-text data-pressed:bg-selected-quiet data-disabled:text-faint',
  danger:
    'bg-bad-solid text-on-bad border-transparent data-hovered:bg-bad-solid-hover data-pressed:bg-bad-solid-hover',
}

const sizes = {
  normal: 'h-7.5 px-3 gap-1.5',
  small: 'h-6 px-2 gap-1 text-xs',
}

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  look?: ButtonLook
  size?: keyof typeof sizes
  className?: string
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** A button with words on it. */
export function Button({ look = 'plain', size = 'normal', className = '', ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={`focus-ring inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap select-none ${looks[look]} ${sizes[size]} ${className}`}
    />
  )
}
