import { BriefcaseBusiness } from 'lucide-react'
import { useRef, useState } from 'react'
import { DialogTrigger, Popover } from 'react-aria-components'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { popoverLook } from '../ui/Choice'
import { Rich } from '../ui/Rich'
import { useCommand } from '../useCommand'
import { CloseCaseDialog } from './CloseCaseDialog'
import { OpenCaseForm } from './OpenCaseForm'

/** An id is what somebody typed: digits, letters, or both. */
const id = <bdi />

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
          <span className="truncate">
            {openCase === undefined ? (
              t('cases.none')
            ) : (
              <Rich text="cases.open" parts={{ id }} values={{ caseId: openCase }} />
            )}
          </span>
        </Button>
        {/* without a dialog inside, the popover is one itself, named by its button */}
        <Popover placement="bottom start" offset={4} className={`${popoverLook} w-76`}>
          <div className="flex flex-col gap-2.5 p-2.5">
            <h2 className="font-semibold break-words">
              {openCase === undefined ? (
                t('cases.title')
              ) : (
                <Rich text="cases.name" parts={{ id }} values={{ caseId: openCase }} />
              )}
            </h2>
            <p className="text-xs text-soft">{openCase === undefined ? t('cases.about') : contents(alive)}</p>
            {openCase !== undefined && (
              <Button size="small" className="self-start" onPress={() => close(openCase)}>
                {t('cases.closeOpen')}
              </Button>
            )}
            <OpenCaseForm
              label={openCase === undefined ? t('cases.form.caseId') : t('cases.form.another')}
              onOpened={() => setOpen(false)}
            />
            {others.length > 0 && (
              <ul
                aria-label={t('cases.others.label')}
                className="flex max-h-40 flex-col gap-1 overflow-y-auto"
              >
                {others.map((other) => (
                  <li key={other.caseId} className="flex items-center gap-2 text-xs">
                    <span className="min-w-0 flex-1 truncate">
                      <OtherCase {...other} />
                    </span>
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={t('cases.others.closeLabel', { caseId: other.caseId })}
                      onPress={() => close(other.caseId)}
                    >
                      {t('cases.others.close')}
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

function contents(alive: number): string {
  return alive === 0 ? t('cases.hasNone') : t('cases.has', { count: alive })
}

function OtherCase({ caseId, alive }: { caseId: string; alive: number }) {
  return alive === 0 ? (
    <Rich text="cases.others.hasNone" parts={{ id }} values={{ caseId }} />
  ) : (
    <Rich text="cases.others.has" parts={{ id }} values={{ caseId, count: alive }} />
  )
}
