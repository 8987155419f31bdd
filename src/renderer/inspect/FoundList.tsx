import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { KsFacts } from '../../contract/inspect'
import { t } from '../../strings'
import { sessionName } from '../sessions/sessionName'
import { labelLook } from '../ui/TextInput'

type FoundListProps = {
  found: readonly KsFacts[]
  /** handle */
  chosen: string
  onChoose: (handle: string) => void
}

/** The KS of a text that holds several, to choose one of. */
export function FoundList({ found, chosen, onChoose }: FoundListProps) {
  return (
    <RadioGroup value={chosen} onChange={onChoose} className="flex flex-col gap-1">
      <Label className={labelLook}>{t('inspect.found.several', { count: found.length })}</Label>
      <div className="max-h-52 overflow-y-auto rounded-md border border-line-strong bg-canvas p-1">
        {found.map((facts) => (
          <Radio
            key={facts.handle}
            value={facts.handle}
            className="focus-ring-inset flex h-7 cursor-default items-center gap-3 rounded-sm px-2 data-hovered:bg-hover data-selected:bg-selected"
          >
            <code className="text-xs">{facts.fingerprint}</code>
            <span>{t('inspect.found.version', { version: facts.version })}</span>
            <span className="numerals">{t('inspect.found.partner', { partnerId: facts.partnerId })}</span>
            <span className="truncate text-soft">
              {facts.session ? sessionName(facts.session) : facts.fields?.userId}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
