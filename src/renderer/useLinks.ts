import { useEffect, useEffectEvent } from 'react'
import { t } from '../strings'
import { useStores } from './stores'

/** Shows the token that a link from outside names. It never does anything else, and nothing beneath an open dialog. */
export function useLinks(onShow: (tokenId: string) => void): void {
  const { api, notices } = useStores()
  const take = useEffectEvent(async () => {
    const result = await api.links.take({})
    if (!result.ok || !result.value.link) return
    const { id } = result.value.link
    if (id === undefined) notices.say(t('mainWindow.links.unknown'), 'bad')
    else if (document.querySelector('[role="dialog"], [role="alertdialog"]')) {
      notices.say(t('mainWindow.links.behindDialog'))
    } else onShow(id)
  })
  useEffect(() => {
    void take()
    return api.on.linksOpened(() => void take())
  }, [api])
}
