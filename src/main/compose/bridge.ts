import { join } from 'node:path'
import { app } from 'electron'
import { channels } from '../../contract/channels'
import { concealedChannels } from '../../contract/concealedChannels'
import { openAbout } from '../about/about'
import { pageHandlers, type Services } from '../bridge/handlers'
import { concealedHandlers } from '../bridge/handlers/conceal'
import { serve } from '../bridge/serve'
import { pageOrigin } from '../shell/security/servedFile'
import type { MainWindow } from './window'

type Needs = Omit<Services, 'about' | 'window'> & { main: Pick<MainWindow, 'page' | 'window'> }

/** The bridge: the only way from the window's pages to any of this. Concealed, there is another page with its own. */
export function composeBridge({ main: { page, window }, ...services }: Needs): void {
  const about = openAbout(join(import.meta.dirname, '..'), app.getVersion(), process.versions)
  const { contents } = page
  serve(channels, pageHandlers({ ...services, about, window }), page, services.concealment.guard)
  serve(concealedChannels, concealedHandlers(services), { contents, origin: pageOrigin('concealed') })
}
