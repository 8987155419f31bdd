import type { aboutChannels } from '../../../contract/channels/about'
import type { AboutApp } from '../../about/about'
import type { Handlers } from '../serve'

export type AboutServices = { about: AboutApp }

export function aboutHandlers({ about }: AboutServices): Handlers<typeof aboutChannels> {
  return {
    'about.state': () => about.state(),
    'about.licence': async ({ component }) => ({ text: await about.licence(component) }),
  }
}
