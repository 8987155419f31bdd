import '../styles/theme.css'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import type { PaletteApi } from '../../contract/pageApi'
import { formatLocale, t } from '../../strings'
import { markLanguage } from '../language'
import { PaletteWindow } from './PaletteWindow'

declare global {
  interface Window {
    /** put there by the preload */
    readonly palette: PaletteApi
  }
}

markLanguage()
document.title = t('palette.page')

const root = document.getElementById('root')
if (!root) throw new Error('the page lacks its root')

createRoot(root).render(
  <I18nProvider locale={formatLocale}>
    <PaletteWindow api={window.palette} />
  </I18nProvider>,
)
