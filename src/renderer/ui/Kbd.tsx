/** The name of the modifier that this system's shortcuts use. */
export const modifier = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** The same key as the DOM names it, for `aria-keyshortcuts`. */
export const modifierKey = modifier === 'Ctrl' ? 'Control' : 'Meta'

/** Keys to press together. */
export function Kbd({ keys, className = '' }: { keys: readonly string[]; className?: string }) {
  return (
    <kbd dir="ltr" className={`inline-flex gap-0.5 font-sans text-2xs font-medium ${className}`}>
      {keys.map((key) => (
        <span key={key} className="min-w-4 rounded-sm border border-current/35 px-1 text-center leading-4">
          {key}
        </span>
      ))}
    </kbd>
  )
}
