import { BriefcaseBusiness } from 'lucide-react'
import { useRef, useState } from 'react'
import { DialogTrigger, Popover } from 'react-aria-components'
import { usePart } from '../bridge/store'
import { aliveWords } from '../sessions/aliveWords'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { popoverLook } from '../ui/Choice'
import { useCommand } from '../useCommand'
import { CloseCaseDialog } from './CloseCaseDialog'
import { OpenCaseForm } from './OpenCaseForm'

/** The support case that new sessions belong to: opened, changed and closed here. */
export function CaseControl() {
  const { book } = useStores()
  const summary = usePart(book, (now) => now.summary)
  const [isOpen, setOpen] = useState(false)
  const [closing, setClosing] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  useCommand('casePopover', () => setOpen(true))
  const { openCase, cases } = summary
  const others = cases.filter(({ caseId }) => caseId !== openCase)
  const alive = cases.find(({ caseId }) => caseId === openCase)?.alive ?? 0
  const close = (caseId: string) => {
    setOpen(false)
    setClosing(caseId)
  }
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button
          ref={button}
          size="small"
          look={openCase === undefined ? 'quiet' : 'plain'}
          className="max-w-full min-w-0 shrink!"
        >
          <BriefcaseBusiness aria-hidden size={13} className="shrink-0" />
          <span className="truncate">{openCase === undefined ? 'No case' : `Case ${openCase} (open)`}</span>
        </Button>
        {/* without a dialog inside, the popover is one itself, named by its button */}
        <Popover placement="bottom start" offset={4} className={`${popoverLook} w-76`}>
          <div className="flex flex-col gap-2.5 p-2.5">
            <h2 className="font-semibold break-words">
              {openCase === undefined ? 'Support case' : `Case ${openCase}`}
            </h2>
            <p className="text-xs text-soft">
              {openCase === undefined
                ? 'While a case is open, every session you mint belongs to it. Closing the case forgets them all.'
                : `What you mint belongs to this case. It has ${aliveWords(alive)}.`}
            </p>
            {openCase !== undefined && (
              <Button size="small" className="self-start" onPress={() => close(openCase)}>
                Close the case…
              </Button>
            )}
            <OpenCaseForm
              label={openCase === undefined ? 'Case id' : 'Open another case'}
              onOpened={() => setOpen(false)}
            />
            {others.length > 0 && (
              <ul
                aria-label="Other cases with sessions"
                className="flex max-h-40 flex-col gap-1 overflow-y-auto"
              >
                {others.map(({ caseId, alive: left }) => (
                  <li key={caseId} className="flex items-center gap-2 text-xs">
                    <span className="min-w-0 flex-1 truncate">
                      Case {caseId}, {aliveWords(left)}
                    </span>
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={`Close case ${caseId}`}
                      onPress={() => close(caseId)}
                    >
                      Close…
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </Popover>
      </DialogTrigger>
      <CloseCaseDialog
        caseId={closing}
        alive={cases.find(({ caseId }) => caseId === closing)?.alive ?? 0}
        onClose={() => setClosing(undefined)}
        returnTo={() => button.current}
      />
    </>
  )
}
