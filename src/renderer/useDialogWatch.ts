import { useEffect } from 'react'
import { useStores } from './stores'

/** Tells main whether a dialog is open, for the menu: dialogs hang at the end of the page, beside everything else. */
export function useDialogWatch(): void {
  const { api } = useStores()
  useEffect(() => {
    let last: boolean | undefined
    const look = () => {
      const isOpen = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
      if (isOpen === last) return
      last = isOpen
      void api.menu.dialog({ isOpen })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true })
    look()
    return () => observer.disconnect()
  }, [api])
}
