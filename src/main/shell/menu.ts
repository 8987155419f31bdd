import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The menu: only what editing text, concealing and leaving need. It also takes away Electron's default shortcuts, developer
 * tools among them.
 */
export function setMenu(conceal: () => void, platform: NodeJS.Platform = process.platform): void {
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
    {
      label: 'KSmith',
      submenu: [
        { label: 'Conceal', accelerator: 'CommandOrControl+L', click: conceal },
        ...(platform === 'darwin' ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const]),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
