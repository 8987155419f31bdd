import type { MenuItemConstructorOptions } from 'electron'
import { t } from '../../../strings'
import { menuLabel, timeLeft } from './label'

/** Rows of each part of the menu; the rest is a row that opens the window. */
export const MAX_RECENT = 8
export const MAX_SESSIONS = 10

export type TrayContents = {
  concealed: boolean
  /** whether a KS of ours is on the clipboard */
  holdsKs: boolean
  /** the tokens used last; `asks`: a person has to answer in the window first */
  recent: readonly { id: string; name: string; environment?: string; asks: boolean }[]
  /** those that are alive, newest first; `total` counts the others too. `endsAt` in epoch milliseconds */
  sessions: readonly { id: string; name: string; isAdmin: boolean; caseId?: string; endsAt: number }[]
  total: number
}

export type TrayActions = {
  open(): void
  conceal(): void
  quit(): void
  clearClipboard(): void
  mint(tokenId: string): void
  copy(sessionId: string): void
  forget(sessionId: string): void
}

/**
 * The tray's menu. While concealed there is nothing in it but a way in and a way out.
 *
 * @param now epoch milliseconds
 */
export function trayMenu(
  contents: TrayContents,
  actions: TrayActions,
  now: number,
): MenuItemConstructorOptions[] {
  const open = { label: t('main.tray.open'), click: actions.open }
  const quit = { label: t('main.tray.quit'), click: actions.quit }
  if (contents.concealed) return [open, quit]
  const line = { type: 'separator' } as const
  const { recent, sessions, total, holdsKs } = contents
  const shown = sessions.slice(0, MAX_SESSIONS)
  const more = total - shown.length
  return [
    ...(holdsKs ? [{ label: t('main.tray.clearClipboard'), click: actions.clearClipboard }, line] : []),
    ...(recent.length > 0 ? [{ label: t('main.tray.mint'), enabled: false }] : []),
    ...recent.slice(0, MAX_RECENT).map(({ id, name, environment, asks }) => ({
      label: `${menuLabel(environment === undefined ? name : t('main.tray.inEnvironment', { name, environment }))}${asks ? '…' : ''}`,
      click: () => actions.mint(id),
    })),
    ...(recent.length > 0 ? [line] : []),
    ...(shown.length > 0 ? [{ label: t('main.tray.sessions'), enabled: false }] : []),
    ...shown.map(({ id, name, isAdmin, caseId, endsAt }) => ({
      label: [
        menuLabel(name, 40),
        ...(isAdmin ? ['ADMIN'] : []),
        ...(caseId === undefined ? [] : [menuLabel(t('main.tray.ofCase', { caseId }), 24)]),
        timeLeft(endsAt - now),
      ].join(' · '),
      submenu: [
        { label: t('main.tray.copy'), click: () => actions.copy(id) },
        { label: t('main.tray.forget'), click: () => actions.forget(id) },
      ],
    })),
    ...(more > 0 ? [{ label: t('main.tray.more', { count: more }), click: actions.open }] : []),
    ...(shown.length > 0 ? [line] : []),
    open,
    { label: t('main.tray.conceal'), click: actions.conceal },
    quit,
  ]
}

/** What the icon says when the pointer rests on it. `clearsAt`: epoch milliseconds, while a KS is on the clipboard. */
export function trayTooltip(concealed: boolean, clearsAt: number | undefined, now: number): string {
  if (concealed || clearsAt === undefined) return 'KSmith'
  const seconds = Math.max(0, Math.ceil((clearsAt - now) / 1000))
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return t('main.tray.holdsKs', { time })
}
