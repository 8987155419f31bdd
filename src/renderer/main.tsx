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
createRoot(root).render(
  <I18nProvider locale={formatLocale}>
    <StoresContext value={openStores(ksmith())}>
      <App />
    </StoresContext>
  </I18nProvider>,
)
