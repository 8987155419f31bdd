import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../contract/failures'
import { MAX_FOUND, type SearchAnswer } from '../../contract/palette'
import type { PaletteBackend } from './backend'

type Found = { query: string; version: number; answer?: SearchAnswer; failure?: Failure }

/**
 * What is found for a query. What was found before stays until then, so nothing flashes.
 *
 * @param atFirst tokens that are wanted as long as nothing is typed
 * @param version changes when the same query is to be asked again
 * @returns `settle`: what is found for exactly what is typed now
 */
export function useFound(backend: PaletteBackend, query: string, atFirst: number, version: number) {
  const [found, setFound] = useState<Found>()
  const asked = useRef<{ query: string; version: number; answer: Promise<Found | undefined> }>(undefined)
  useEffect(() => {
    const answer = backend.search(query, query.trim() === '' ? atFirst : MAX_FOUND).then((result) => {
      if (asked.current?.answer !== answer) return undefined
      const next: Found = result.ok
        ? { query, version, answer: result.value }
        : { query, version, ...(result.failure.code !== 'CANCELLED' && { failure: result.failure }) }
      setFound((before) => (next.answer || !before?.answer ? next : { ...next, answer: before.answer }))
      return next
    })
    asked.current = { query, version, answer }
  }, [backend, query, atFirst, version])
  const settle = async (wanted: string): Promise<SearchAnswer | undefined> => {
    const { current } = asked
    if (current?.query !== wanted || current.version !== version) return undefined
    return (await current.answer)?.answer
  }
  return { found, isAnswered: found?.query === query && found.version === version, settle }
}
