import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { HashFinding } from '../../contract/diagnosis'
import { t } from '../../strings'
import { IconButton } from '../ui/IconButton'
import { findingWords } from './findingWords'

/** What was found out about a token. */
export function FindingNote({ finding, onDismiss }: { finding: HashFinding; onDismiss?: () => void }) {
  const { found, more } = findingWords(finding)
  const { isExpired } = finding
  const element = useRef<HTMLDivElement>(null)
  // what was found must not happen out of sight
  useEffect(() => {
    if (finding) element.current?.scrollIntoView({ block: 'nearest' })
  }, [finding])
  const Icon = isExpired ? TriangleAlert : CircleCheck
  return (
    <div
      ref={element}
      role="status"
      className={`flex items-start gap-2 rounded-md border px-3 py-2 ${isExpired ? 'border-warn-line bg-warn-soft' : 'border-line-strong bg-canvas'}`}
    >
      <Icon aria-hidden size={15} className={`mt-0.5 shrink-0 ${isExpired ? 'text-warn' : 'text-good'}`} />
      <p className="min-w-0 flex-1 break-words">
        <strong className="font-semibold">{t('diagnosis.finding.sentence', { found })}</strong> {more}
      </p>
      {onDismiss && (
        <IconButton
          icon={X}
          label={t('diagnosis.hash.dismiss')}
          onPress={onDismiss}
          className="-me-1.5 -my-0.5"
        />
      )}
    </div>
  )
}
