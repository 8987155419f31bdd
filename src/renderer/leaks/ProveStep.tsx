import type { IncidentView, Proof } from '../../contract/incidents'
import { listed, t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import type { StepProps } from './IncidentDialog'
import { verdictLooks } from './words'

/** Step 3: the sessions of the token are tried, each with one harmless call. */
export function ProveStep({ incident, pending, act }: StepProps) {
  const { api } = useStores()
  const { alive, holdsKs, holdsSecret, isHeld } = incident
  const tried = [
    ...(holdsKs ? [t('leaks.prove.leaked')] : []),
    ...(alive > 0 ? [t('leaks.prove.book', { count: alive })] : []),
    ...(isHeld && holdsSecret ? [t('leaks.prove.new')] : []),
  ]
  return (
    <>
      <p className="text-soft">
        {tried.length === 0
          ? t('leaks.prove.nothing')
          : t('leaks.prove.tried', { what: listed(tried, 'conjunction') })}
      </p>
      <Button
        look="primary"
        className="self-start"
        isDisabled={pending}
        onPress={() => void act(() => api.incidents.prove({ id: incident.id }))}
      >
        {tried.length === 0 ? t('leaks.prove.goOn') : t('leaks.prove.try')}
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
      <caption className="sr-only">{t('leaks.prove.table')}</caption>
      <thead className="text-soft">
        <tr>
          <th className="py-0.5 pe-3 text-start font-medium">KS</th>
          <th className="py-0.5 pe-3 text-start font-medium">{t('leaks.prove.result')}</th>
          <th className="py-0.5 text-start font-medium">{t('leaks.prove.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ of, fingerprint, verdict, code, reason }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
          <tr key={n} className="border-t border-line">
            <td className="py-1 pe-3">
              {t(`leaks.prove.of.${of}`)} <code className="selectable">{fingerprint}</code>
            </td>
            <td className={`py-1 pe-3 font-medium ${verdictLooks[verdict]}`}>
              {t(`leaks.prove.verdicts.${verdict}`)}
            </td>
            <td className="py-1">
              <code className="selectable break-all">
                {code ?? t('leaks.prove.aResult')}
                {reason !== undefined && ` ${reason}`}
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How the proof went, in a line. */
export function provedWords({ proof }: IncidentView): string | undefined {
  if (!proof) return undefined
  const count = (verdict: Proof['verdict']) => proof.results.filter((each) => each.verdict === verdict).length
  const alive = count('alive')
  const unclear = count('unclear')
  const counts = { refused: count('refused'), alive, unclear }
  if (alive > 0) return t(unclear > 0 ? 'leaks.prove.done.aliveUnclear' : 'leaks.prove.done.alive', counts)
  return t(unclear > 0 ? 'leaks.prove.done.refusedUnclear' : 'leaks.prove.done.refused', counts)
}
