import type { requestChannels } from '../../../contract/channels/requests'
import { Failed } from '../../failed'
import { sessionFacts } from '../../journal/facts'
import { type Noting, noted } from '../../journal/noted'
import type { RequestRunner } from '../../requests/runner'
import type { SessionBook } from '../../sessions/book'
import type { Environments } from '../../settings/environments'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { Handlers } from '../serve'
import { toFailure } from '../toFailure'

export type RequestServices = {
  journal: Noting
  book: SessionBook
  environments: Pick<Environments, 'of'>
  requests: RequestRunner
  clipboard: ClipboardGuard
}

export function requestHandlers({
  journal,
  book,
  environments,
  requests,
  clipboard,
}: RequestServices): Handlers<typeof requestChannels> {
  return {
    'requests.run': (run) => {
      const { action } = run.request
      const facts = {
        event: 'request.sent' as const,
        ...sessionFacts(book.view(run.sessionId), environments),
        note: action,
      }
      return noted(journal, facts, () => requests.run(run)).catch((error) => {
        // what a refusal means depends on what was asked
        const { code, ...more } = toFailure(error, 'requests.run')
        throw new Failed(code, { ...more, params: { ...more.params, action } })
      })
    },
    'requests.objects': ({ runId, offset, limit }) => ({ objects: requests.objects(runId, offset, limit) }),
    'requests.cancel': ({ runId }) => {
      requests.cancel(runId)
      return {}
    },
    'requests.copy': ({ runId, ...part }) => clipboard.put(requests.text(runId, part)),
  }
}
