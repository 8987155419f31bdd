import type { App, Session, WebContents } from 'electron'

/** No page of ours leaves the URL it was opened with. Electron's security checklist, item 13. */
export function denyNavigation(contents: WebContents, isAllowed: (url: string) => boolean): void {
  contents.on('will-navigate', (event) => {
    if (!isAllowed(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAllowed(event.url)) event.preventDefault()
  })
}

/** No page opens a window. Electron's security checklist, item 14. */
export function denyWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * No page reaches the network by WebRTC, which no content security policy covers: without a proxy that takes UDP there is
 * no way out, and the pages' session has a proxy that nobody listens on.
 */
export function denyPeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** The other half of {@link denyPeerConnections}; pages load nothing over the network anyway. */
export async function denyNetwork(session: Session): Promise<void> {
  await session.setProxy({ proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' })
}

/** No page embeds another. Electron's security checklist, items 11 and 12. */
export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** No page gets a permission, asked for or checked, nor a device. Electron's security checklist, item 5. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
}

/** Applies the rules above to every page the app ever creates. */
export function denyEverythingElse(app: App, isAllowed: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents, isAllowed)
    denyWindows(contents)
    denyWebviews(contents)
    denyPeerConnections(contents)
  })
}
