import { type RefObject, useEffect, useState } from 'react'

/**
 * Puts the focus on the first field of a form that is wrong, once the form shows what is wrong.
 *
 * @returns asks for that; to be called along with the change that marks the field
 */
export function useFocusOnProblem(form: RefObject<HTMLElement | null>): () => void {
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked === 0) return
    const wrong = form.current?.querySelector('input[aria-invalid="true"], [data-invalid] button')
    if (wrong instanceof HTMLElement) wrong.focus()
  }, [asked, form])
  return () => setAsked((times) => times + 1)
}
