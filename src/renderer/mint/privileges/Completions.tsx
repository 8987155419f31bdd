import { type RefObject, useEffect, useRef } from 'react'
import { Popover } from 'react-aria-components'
import { t } from '../../../strings'
import { popoverLook } from '../../ui/Choice'
import type { Completion } from './completions'

type CompletionsProps = {
  id: string
  completions: readonly Completion[]
  /** the place of the active one; below zero for none */
  active: number
  onAccept: (completion: Completion) => void
  onClose: () => void
  field: RefObject<HTMLElement | null>
}

/** The element id of a name on offer. */
export const completionId = (listId: string, index: number) => `${listId}-${index}`

/** The names on offer, beneath the field. The field keeps the focus and names the active one. */
export function Completions({ id, completions, active, onAccept, onClose, field }: CompletionsProps) {
  const list = useRef<HTMLDivElement>(null)
  // within the screen's landmark, where a reader's user looks for it
  const main = field.current?.closest('main')
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <Popover
      isNonModal
      isOpen={completions.length > 0}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      triggerRef={field}
      {...(main && { UNSTABLE_portalContainer: main })}
      placement="bottom start"
      offset={4}
      maxHeight={240}
      className={`${popoverLook} flex max-w-[90vw]`}
    >
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('mint.privileges.offered')}
        className="min-h-0 overflow-y-auto"
      >
        {completions.map((completion, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names its active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={completion.privilege.name}
            id={completionId(id, index)}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAccept(completion)}
            className="flex min-h-7 cursor-default flex-wrap items-baseline gap-x-3 rounded-sm px-2 py-1 hover:bg-hover aria-selected:bg-selected"
          >
            <span dir="ltr" className="font-mono text-xs">
              {completion.privilege.name}
            </span>
            <span className="ms-auto text-2xs text-soft">
              {t(`privileges.does.${completion.privilege.name}`)}
              {completion.isDropped && (
                <span className="text-bad"> · {t('mint.privileges.willBeDropped')}</span>
              )}
            </span>
          </div>
        ))}
      </div>
    </Popover>
  )
}
