import type { Rotation } from '../../contract/rotation'

type ChosenTokensProps = {
  label: string
  tokens: readonly Pick<Rotation, 'id' | 'label' | 'appTokenId'>[]
}

/** The tokens that something is about to be done with; it scrolls when they are many. */
export function ChosenTokens({ label, tokens }: ChosenTokensProps) {
  return (
    <ul
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
      tabIndex={0}
      className="focus-ring flex max-h-32 shrink-0 flex-col gap-0.5 overflow-y-auto rounded-md border border-line px-3 py-1.5"
    >
      {tokens.map(({ id, label: name, appTokenId }) => (
        <li key={id} className="flex min-w-0 gap-x-2">
          <span dir="auto" className="min-w-0 truncate">
            {name}
          </span>
          <code className="ms-auto shrink-0 text-2xs leading-5 text-soft">{appTokenId}</code>
        </li>
      ))}
    </ul>
  )
}
