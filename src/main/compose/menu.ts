import type { ActionFacts, ActionId } from '../../contract/actions'
import { openMenu } from '../shell/menu'

type Needs = {
  act: (id: ActionId) => void
  conceal: () => void
  facts: () => ActionFacts
  /** whether there is a page that does things */
  hasPage: () => boolean
}

/** The application's menu: what can be done, which is nothing while the page has a dialog open. */
export function composeMenu({ act, conceal, facts, hasPage }: Needs) {
  let hasDialog = false
  const menu = openMenu({ platform: process.platform, act, conceal }, () => ({
    facts: facts(),
    isPageFree: hasPage() && !hasDialog,
  }))
  return {
    refresh: menu.refresh,
    /** The page has a dialog open, or none any more. */
    dialogChanged(isOpen: boolean): void {
      hasDialog = isOpen
      menu.refresh()
    },
  }
}
