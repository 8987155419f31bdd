import '../styles/theme.css'
import { createRoot } from 'react-dom/client'
import type { PaletteApi } from '../../contract/pageApi'
import { markLanguage } from '../language'
import { PaletteWindow } from './PaletteWindow'

declare global {
  interface Window {
    /** put there by the preload */
    readonly palette: PaletteApi
  }
}

markLanguage()

const root = document.getElementById('root')
if (!root) throw new Error('the page lacks its root')

createRoot(root).render(<PaletteWindow api={window.palette} />)
