import { Ban, TriangleAlert } from 'lucide-react'
import { t } from '../../../strings'
import { Rich } from '../../ui/Rich'
import { noteLooks } from '../noteLooks'
import type { PrivilegeHint } from './hints'

const nameLook = <code dir="ltr" className="text-text" />

/** What the privilege being typed does, how its value is written, and what will become of it. */
export function PrivilegeHintLine({ hint }: { hint: PrivilegeHint }) {
  const { name, allows, value, caution, outlook } = hint
  const Icon = outlook?.tone === 'dropped' ? Ban : outlook?.tone === 'changed' ? TriangleAlert : undefined
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-xs text-soft">
      {allows !== undefined && (
        <span>
          {value === undefined ? (
            <Rich
              text="mint.privileges.hint.withoutValue"
              parts={{ name: nameLook }}
              values={{ name, does: t('privileges.sentence', { does: allows }) }}
            />
          ) : (
            <Rich
              text="mint.privileges.hint.withValue"
              parts={{ name: nameLook }}
              values={{ name, does: t('privileges.sentence', { does: allows }), value }}
            />
          )}
        </span>
      )}
      {outlook && (
        <span className={`inline-flex items-baseline gap-1 ${noteLooks[outlook.tone]}`}>
          {Icon && <Icon aria-hidden size={12} className="relative top-0.5 shrink-0" />}
          {outlook.text}
        </span>
      )}
      {caution !== undefined && (
        <span className="inline-flex items-baseline gap-1 text-warn">
          <TriangleAlert aria-hidden size={12} className="relative top-0.5 shrink-0" />
          {caution}
        </span>
      )}
    </span>
  )
}
