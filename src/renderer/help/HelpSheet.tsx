import { ArrowLeft, List, PanelRightClose, SquareArrowOutUpRight } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { contents, type HelpTrail } from './helpStore'

const HelpReader = lazy(() => import('./HelpReader').then((module) => ({ default: module.HelpReader })))

/** The help beside what one is doing. It lies above dialogs and forms and leaves them as they are. */
export function HelpSheet() {
  const { help } = useStores()
  const { sheet, isOverDialog } = useStore(help)
  return (
    <ModalOverlay
      isOpen={sheet !== undefined}
      onOpenChange={(open) => {
        if (!open) help.closeSheet()
      }}
      isDismissable
      className="fixed inset-0 z-50"
    >
      <Modal className="appear absolute inset-y-0 end-0 w-full max-w-130 border-s border-line-strong bg-surface shadow-float">
        <Dialog className="flex h-full flex-col outline-none">
          {sheet && <Sheet trail={sheet} isOverDialog={isOverDialog} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Sheet({ trail, isOverDialog }: { trail: HelpTrail; isOverDialog: boolean }) {
  const { help } = useStores()
  const view = trail.at(-1) ?? contents
  return (
    <>
      <div className="flex shrink-0 items-center gap-1 border-b border-line py-2 ps-5 pe-2.5">
        <Heading slot="title" className="me-auto text-base font-semibold">
          {t('help.title')}
        </Heading>
        {trail.length > 1 && (
          <Button size="small" look="quiet" onPress={() => help.back('sheet')}>
            <ArrowLeft aria-hidden size={13} className="rtl:-scale-x-100" />
            {t('help.back')}
          </Button>
        )}
        {view.kind !== 'contents' && (
          <Button size="small" look="quiet" onPress={() => help.go('sheet', contents)}>
            <List aria-hidden size={13} />
            {t('help.allPages')}
          </Button>
        )}
        {!isOverDialog && (
          <IconButton
            icon={SquareArrowOutUpRight}
            className="rtl:-scale-x-100"
            label={t('help.asScreen')}
            onPress={() => help.show(view)}
          />
        )}
        <IconButton
          icon={PanelRightClose}
          label={t('help.close')}
          onPress={help.closeSheet}
          className="rtl:-scale-x-100"
        />
      </div>
      {/* each step begins at the top */}
      <div key={trail.length} className="@container relative min-h-0 flex-1 overflow-y-auto px-5 py-4">
        <Suspense>
          <HelpReader view={view} step={trail.length} onGo={(next) => help.go('sheet', next)} />
        </Suspense>
      </div>
    </>
  )
}
