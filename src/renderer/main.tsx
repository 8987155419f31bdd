import './styles/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { ksmith } from './bridge/ksmith'
import { openStores, StoresContext } from './stores'

const root = document.getElementById('root')
if (!root) throw new Error('the page lacks its root')

createRoot(root).render(
  <StoresContext value={openStores(ksmith())}>
    <App />
  </StoresContext>,
)
