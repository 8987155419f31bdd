import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { completeName, pieceAt } from '../../../kaltura/privileges'
import { type Completion, completionsFor } from './completions'

type Asked = {
  input: RefObject<HTMLInputElement | null>
  value: string
  onChange: (value: string) => void
  tokenPrivileges: string | undefined
}

/**
 * Completion of names in a text field: which names are on offer, which of them is active, and what the keys do. The
 * list opens while a name is typed, and on the down arrow; nothing is active until an arrow is pressed, so that Enter
 * still mints. Enter or Tab puts the active name in, Escape closes the list.
 */
export function useCompletion({ input, value, onChange, tokenPrivileges }: Asked) {
  const [place, setPlace] = useState(value.length)
  const [open, setOpen] = useState<'typing' | 'asked'>()
  const [active, setActive] = useState(-1)
  /** where the caret goes once the field shows what was put in */
  const caret = useRef<number>(undefined)

  useLayoutEffect(() => {
    if (caret.current === undefined || input.current?.value !== value) return
    input.current.setSelectionRange(caret.current, caret.current)
    caret.current = undefined
  }, [value, input])

  const piece = pieceAt(value, Math.min(place, value.length))
  const completions = open === undefined ? [] : completionsFor(piece, tokenPrivileges, open === 'asked')
  const close = () => {
    setOpen(undefined)
    setActive(-1)
  }
  const accept = ({ privilege }: Completion) => {
    const completed = completeName(value, place, privilege.name, privilege.value !== 'none')
    caret.current = completed.place
    setPlace(completed.place)
    onChange(completed.text)
    close()
  }
  const move = (step: number) => {
    if (completions.length === 0) {
      setOpen('asked')
      setActive(0)
    } else setActive((now) => (now + step + completions.length) % completions.length)
  }
  /** answers whether the key was for the list */
  const onKey = ({ key, ctrlKey, altKey, metaKey, shiftKey, nativeEvent }: KeyboardEvent): boolean => {
    if (nativeEvent.isComposing || altKey || metaKey || shiftKey || ctrlKey) return false
    const chosen = completions[active]
    if (key === 'ArrowDown' && piece.isInName) move(1)
    else if (key === 'ArrowUp' && completions.length > 0) move(active < 0 ? 0 : -1)
    else if (key === 'Escape' && completions.length > 0) close()
    else if ((key === 'Enter' || key === 'Tab') && chosen) accept(chosen)
    else return false
    return true
  }

  return {
    piece,
    completions,
    active,
    accept,
    close,
    onKey,
    /** told what was typed, with the caret behind it */
    onType(text: string) {
      setPlace(input.current?.selectionStart ?? text.length)
      setOpen('typing')
      setActive(-1)
      onChange(text)
    },
    /** told that the caret moved */
    onCaret() {
      setPlace(input.current?.selectionStart ?? 0)
    },
  }
}
