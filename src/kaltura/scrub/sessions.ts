import { scanKs } from '../ks'
import { type Finding, plainMarks } from './mark'

/**
 * Every KS, with what helps to recognise it.
 *
 * @param fingerprint a short name for a KS
 */
export function* sessions(text: string, fingerprint: (ks: string) => string): Generator<Finding> {
  for (const sighting of scanKs(text)) {
    const { start, end } = sighting
    if (sighting.kind === 'broken') yield { kind: 'ks', start, end, mark: plainMarks.ks }
    else {
      const { version, partnerId } = sighting.parsed
      const mark = `[KS v${version} partner ${partnerId} #${fingerprint(sighting.ks)}]`
      yield { kind: 'ks', start, end, mark }
    }
  }
}
