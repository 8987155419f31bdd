import type { App } from 'electron'
import * as v from 'valibot'
import { idSchema } from '../../contract/tokens'

/** The scheme of links from outside. Our own pages have another one, which no program outside can ask for. */
export const LINK_SCHEME = 'ksmith'

/** What a link asks for: a token by the id of its record, or nothing that there could be. */
export type Link = { kind: 'token'; id: string } | { kind: 'unknown' }

const MAX_LINK = 200

/**
 * Reads a link: `ksmith://token/<id>` and nothing else. There is no way to ask for anything to be done.
 *
 * @returns nothing for a text that is no link of ours
 */
export function parseLink(text: string): Link | undefined {
  if (!/^ksmith:/i.test(text)) return undefined
  const id = text.length > MAX_LINK ? undefined : /^ksmith:\/\/token\/([^/?#]+)\/?$/i.exec(text)?.[1]
  return id !== undefined && v.is(idSchema, id)
    ? { kind: 'token', id: id.toLowerCase() }
    : { kind: 'unknown' }
}

/** The link among the arguments of a start, if there is one. */
export function linkIn(argv: readonly string[]): Link | undefined {
  for (const argument of argv) {
    const link = parseLink(argument)
    if (link) return link
  }
  return undefined
}

export function linkTo(id: string): string {
  return `${LINK_SCHEME}://token/${id}`
}

/** What the page is told: the token to show, or that there is none for the link. */
export type OpenedLink = { id?: string }

export type Links = {
  /** @returns whether there was a link */
  open(link: Link | undefined): boolean
  /** Told from now on that there is something to take. */
  follow(listener: () => void): void
  /** What was opened and not shown yet, once. @param isHeld whether the list shows a token with this id */
  take(isHeld: (id: string) => boolean): OpenedLink | undefined
}

/**
 * Passes links on to the page, which shows the token or says that there is none. One that comes before there is a page
 * waits for it; of several the last one counts. To be opened before the app is ready: macOS hands a link over early.
 */
export function openLinks(app: {
  on(event: 'open-url', listener: (event: { preventDefault(): void }, url: string) => void): unknown
}): Links {
  let waiting: Link | undefined
  let tell = () => {}
  const open = (link: Link | undefined) => {
    if (!link) return false
    waiting = link
    tell()
    return true
  }
  app.on('open-url', (event, url) => {
    event.preventDefault()
    open(parseLink(url))
  })
  return {
    open,
    follow(listener) {
      tell = listener
    },
    take(isHeld) {
      const link = waiting
      waiting = undefined
      if (!link) return undefined
      return link.kind === 'token' && isHeld(link.id) ? { id: link.id } : {}
    },
  }
}

type Registrar = Pick<App, 'isPackaged' | 'setAsDefaultProtocolClient'>

/**
 * Has the system open our links with this app: installed ones only, since a clone's program is Electron's, which is
 * anybody's. After `--` nothing in a link can be taken for a switch.
 */
export function claimLinks(app: Registrar, platform: NodeJS.Platform, execPath: string): void {
  if (!app.isPackaged) return
  if (platform === 'win32') app.setAsDefaultProtocolClient(LINK_SCHEME, execPath, ['--'])
  else app.setAsDefaultProtocolClient(LINK_SCHEME)
}
