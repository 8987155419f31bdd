import { Menu, type MenuItemConstructorOptions } from 'electron'
import { t } from '../../strings'

/** The menu: only what editing text and leaving need. It also takes away Electron's default shortcuts, developer tools among them. */
export function setMenu(platform: NodeJS.Platform = process.platform): void {
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    {
      label: t('shell.menu.view'),
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    ...(platform === 'darwin' ? [] : [{ label: 'KSmith', submenu: [{ role: 'quit' } as const] }]),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
