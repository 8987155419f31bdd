import type { LooseAction } from '../action'

/**
 * `session.end`: ends the KS of the request, and with a KS of an app token every session of that token for
 * 24 hours, those included that are started meanwhile. Answers nothing.
 */
export const sessionEnd: LooseAction = {
  access: 'any session',
  bind() {
    return ({ state, ks, session }) => {
      if (session) state.ended.end(ks, session, state.nowSeconds())
      return null
    }
  },
}
