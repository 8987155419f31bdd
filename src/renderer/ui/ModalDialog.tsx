import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { focusIfLost } from './focus'

const widths = { narrow: 'max-w-110', wide: 'max-w-140', full: 'max-w-260' }

type ModalDialogProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** `alertdialog` when something is about to be lost */
  role?: 'dialog' | 'alertdialog'
  width?: keyof typeof widths
  /** whether something is under way that closing would not stop: it stays open */
  isBusy?: boolean
  /** what takes the focus afterwards, where that which opened it is gone */
  returnTo?: () => Element | null
  children: ReactNode
}

/** A dialog over the window. Escape closes it; a click beside it does not, so that nothing typed is lost. */
export function ModalDialog({
  title,
  isOpen,
  onClose,
  role = 'dialog',
  width = 'narrow',
  isBusy = false,
  returnTo,
  children,
}: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !isBusy) onClose()
      }}
      isKeyboardDismissDisabled={isBusy}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-shade p-4 pt-[6vh]"
    >
      <Modal className={`appear w-full rounded-lg bg-raised shadow-float ${widths[width]}`}>
        <Dialog role={role} className="flex max-h-[88vh] flex-col outline-none">
          <Heading slot="title" className="px-5 pt-4 pb-1 text-lg font-semibold">
            {title}
          </Heading>
          {children}
          <FocusAfter to={returnTo} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A dialog that was opened from a menu outlives what opened it, so the focus has nowhere to go back to. */
function FocusAfter({ to }: { to: (() => Element | null) | undefined }) {
  const latest = useRef(to)
  useLayoutEffect(() => {
    latest.current = to
  })
  useLayoutEffect(
    () => () => {
      const heir = latest.current
      focusIfLost(...(heir ? [heir] : []))
    },
    [],
  )
  return null
}

/** The part of a dialog that scrolls when the window is low. */
export function DialogBody({ children }: { children: ReactNode }) {
  return (
    <div className="@container relative flex min-h-0 flex-col gap-4 overflow-y-auto px-5 py-3">
      {children}
    </div>
  )
}

/** The row of buttons that ends a dialog; the one that goes ahead stands last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
      {children}
    </div>
  )
}
