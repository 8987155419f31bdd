import './styles/theme.css'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { formatLocale } from '../strings'
import { App } from './App'
import { ksmith } from './bridge/ksmith'
import { markLanguage } from './language'
import { openStores, StoresContext } from './stores'

const root = document.getElementById('root')
if (!root) throw new Error('the page lacks its root')

markLanguage()
const stores = openStores(ksmith())
// the page before this one may have had to go while somebody was in the middle of something
const last = await stores.api.place.last({})
createRoot(root).render(
  <I18nProvider locale={formatLocale}>
    <StoresContext value={stores}>
      <App before={last.ok ? last.value.place : undefined} />
    </StoresContext>
  </I18nProvider>,
)
