import { Menu, type MenuItemConstructorOptions } from 'electron'

type MenuActions = {
  /** the help that fits what is on the screen, or Doctor */
  onHelp: (what: 'page' | 'doctor') => void
}

/**
 * The menu: what editing text and leaving need, and the help. It also takes away Electron's default shortcuts, developer
 * tools among them.
 */
export function setMenu({ onHelp }: MenuActions, platform: NodeJS.Platform = process.platform): void {
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    {
      label: 'View',
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
    {
      role: 'help',
      label: 'Help',
      submenu: [
        // the page listens to the key itself
        { label: 'KSmith Help', accelerator: 'F1', registerAccelerator: false, click: () => onHelp('page') },
        { label: 'Run Doctor', click: () => onHelp('doctor') },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
