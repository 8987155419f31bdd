import type { OpenAction } from './action'

/** `system.ping`: tells that the server is there, to anyone. */
export const systemPing: OpenAction = {
  access: 'anyone',
  bind: () => () => true,
}
