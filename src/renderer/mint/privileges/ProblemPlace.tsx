import { t } from '../../../strings'

/** The text around a problem, with the place marked. */
export function ProblemPlace({ text, position }: { text: string; position: number }) {
  const from = Math.max(0, position - 16)
  const before = text.slice(from, position)
  const after = text.slice(position, position + 16)
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span>{t('mint.privileges.place', { position: position + 1 })}</span>
      <code dir="ltr" className="max-w-full overflow-hidden text-2xs whitespace-pre">
        {from > 0 ? '…' : ''}
        {before}
        <mark className="border-s-2 border-bad bg-bad-soft text-text">{after === '' ? ' ' : after}</mark>
      </code>
    </span>
  )
}
