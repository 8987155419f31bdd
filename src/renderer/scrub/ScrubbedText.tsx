import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ScrubResult } from '../../contract/scrub'
import { piecesOf, rowsOf } from './rows'

/** Rows drawn above and below what is in sight. */
const SPARE = 20
/** Characters by which the width of one is measured. */
const SAMPLE = 50

/**
 * The beginning of the scrubbed text, its marks highlighted. Only the rows in sight are in the page, so that a long one
 * scrolls like a short one.
 */
export function ScrubbedText({ result: { shown, marks }, label }: { result: ScrubResult; label: string }) {
  const frame = useRef<HTMLElement>(null)
  const sample = useRef<HTMLSpanElement>(null)
  const [size, setSize] = useState({ columns: 100, row: 18, height: 400 })
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const letters = sample.current?.getBoundingClientRect()
      const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
      if (!letters || letters.width === 0 || clientWidth === 0) return
      const padding = 24
      setSize({
        columns: Math.floor(((clientWidth - padding) / letters.width) * SAMPLE),
        row: letters.height,
        height: clientHeight,
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (frame.current) observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  const rows = useMemo(() => rowsOf(shown, size.columns), [shown, size.columns])
  const first = Math.max(0, Math.floor(top / size.row) - SPARE)
  const last = Math.min(rows.length, Math.ceil((top + size.height) / size.row) + SPARE)

  return (
    <section
      ref={frame}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      className="relative h-[clamp(14rem,50vh,48rem)] overflow-auto rounded-md border border-line-strong bg-canvas px-3 py-2 font-mono text-xs focus-visible:outline-2 focus-visible:outline-focus"
      dir="ltr"
    >
      <span ref={sample} aria-hidden className="invisible absolute block whitespace-pre">
        {'0'.repeat(SAMPLE)}
      </span>
      <div className="selectable relative" style={{ height: rows.length * size.row }}>
        {rows.slice(first, last).map((row, index) => (
          <div
            key={row[0]}
            className="absolute start-0 whitespace-pre"
            style={{ top: (first + index) * size.row, height: size.row }}
          >
            {piecesOf(shown, row, marks).map(({ start, text, isMark }) =>
              isMark ? <Marked key={start}>{text}</Marked> : <span key={start}>{text}</span>,
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function Marked({ children }: { children: ReactNode }) {
  return <mark className="rounded-sm bg-accent-soft text-accent-text">{children}</mark>
}
