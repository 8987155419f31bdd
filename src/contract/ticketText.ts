import { t } from '../strings'
import { explain } from './catalogue'
import type { Failure } from './failures'

/**
 * A failure as text for a support ticket: what it is called, what happened, what the server said. There is no secret
 * in it, because there is none in a failure.
 *
 * @param version of the app
 * @param at when it was copied, epoch milliseconds
 */
export function ticketText(failure: Failure, version: string, at: number): string {
  const { title, happened, causes, retryable } = explain(failure)
  const { server = {} } = failure
  const facts: [string, string | number | undefined][] = [
    [t('ticket.code'), failure.code],
    [t('ticket.serverCode'), server.code],
    [t('ticket.serverMessage'), server.message],
    [t('ticket.reason'), server.ksReason],
    [t('ticket.httpStatus'), server.httpStatus],
    ['X-Kaltura-Session', server.session],
    [t('ticket.causes'), causes.join(' ') || undefined],
    [t('ticket.tryingAgain'), retryable ? t('ticket.canHelp') : t('ticket.doesNotHelp')],
    [t('ticket.copied'), new Date(at).toISOString()],
    ['KSmith', version],
  ]
  const lines = facts.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}`)
  return [title, happened, '', ...lines].join('\n')
}
