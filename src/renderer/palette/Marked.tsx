import { pieces } from './rows'

/** A text with the letters that match set apart, by more than their colour. */
export function Marked({ text, marks }: { text: string; marks: readonly number[] | undefined }) {
  let at = 0
  return pieces(text, marks).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.isMarked ? (
      <mark key={key} className="bg-transparent font-semibold text-accent-text underline underline-offset-2">
        {piece.text}
      </mark>
    ) : (
      <span key={key}>{piece.text}</span>
    )
  })
}
