import type { ReadRequest } from './readRequest'
import { choice, number, required, text, time } from './shape'

/** `session.get`: what the server says of the KS itself. A plain user session may not ask. */
export const sessionGet: ReadRequest<object> = {
  service: 'session',
  action: 'get',
  params: () => ({}),
  answer: {
    types: ['KalturaSessionInfo'],
    fields: {
      sessionType: required(choice({ 0: 'USER', 2: 'ADMIN' })),
      partnerId: required(number),
      userId: text,
      expiry: required(time),
      privileges: text,
    },
  },
}
