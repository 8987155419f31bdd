import { useEffect, useState } from 'react'

/** The longest that a timer can wait, in milliseconds. */
const LONGEST = 2_000_000_000

/** Whether `endsAt` (epoch milliseconds) has passed; turns once, at the right moment. */
export function useEnded(endsAt: number): boolean {
  const [ended, setEnded] = useState(() => endsAt <= Date.now())
  useEffect(() => {
    const left = endsAt - Date.now()
    setEnded(left <= 0)
    if (left <= 0 || left > LONGEST) return
    const timer = setTimeout(() => setEnded(true), left)
    return () => clearTimeout(timer)
  }, [endsAt])
  return ended
}
