import type { IncidentView } from '../../contract/incidents'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import type { StepProps } from './IncidentDialog'
import { proofOf, verdictWords } from './words'

/** Step 3: the sessions of the token are tried, each with one harmless call. */
export function ProveStep({ incident, pending, act }: StepProps) {
  const { api } = useStores()
  const { alive, holdsKs, holdsSecret, isHeld } = incident
  const tried = [
    ...(holdsKs ? ['the KS that leaked'] : []),
    ...(alive > 0 ? [alive === 1 ? '1 KS of the session book' : `${alive} KS of the session book`] : []),
    ...(isHeld && holdsSecret ? ['a KS minted for this'] : []),
  ]
  return (
    <>
      <p className="text-soft">
        {tried.length === 0
          ? 'There is no KS of this token here to try. What the account answered is the proof there is.'
          : `Tried are ${list(tried)}: one harmless call each (session.get). Where a KS allows only so many calls, that spends one.`}
      </p>
      <Button
        look="primary"
        className="self-start"
        isDisabled={pending}
        onPress={() => void act(() => api.incidents.prove({ id: incident.id }))}
      >
        {tried.length === 0 ? 'Go on' : 'Try them'}
      </Button>
    </>
  )
}

/** What was tried, each with its answer. */
export function ProofTable({ incident }: { incident: IncidentView }) {
  const results = incident.proof?.results ?? []
  if (results.length === 0) return null
  return (
    <table className="w-full text-start text-xs">
      <caption className="sr-only">What was tried</caption>
      <thead className="text-soft">
        <tr>
          <th className="py-0.5 pe-3 text-start font-medium">KS</th>
          <th className="py-0.5 pe-3 text-start font-medium">Result</th>
          <th className="py-0.5 text-start font-medium">Answer</th>
        </tr>
      </thead>
      <tbody>
        {results.map((proof, n) => {
          const { text, look } = verdictWords[proof.verdict]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
            <tr key={n} className="border-t border-line">
              <td className="py-1 pe-3">
                {proofOf(proof)} <code className="selectable">{proof.fingerprint}</code>
              </td>
              <td className={`py-1 pe-3 font-medium ${look}`}>{text}</td>
              <td className="py-1">
                <code className="selectable break-all">
                  {proof.code ?? 'a result'}
                  {proof.reason !== undefined && ` ${proof.reason}`}
                </code>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** How the proof went, in a line. */
export function provedWords({ proof }: IncidentView): string | undefined {
  if (!proof) return undefined
  const count = (verdict: string) => proof.results.filter((each) => each.verdict === verdict).length
  const alive = count('alive')
  return `${count('refused')} refused${alive > 0 ? `, ${alive} still accepted` : ''}${count('unclear') > 0 ? `, ${count('unclear')} unclear` : ''}.`
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)
}
