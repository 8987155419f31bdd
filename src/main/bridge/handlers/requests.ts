import type { requestChannels } from '../../../contract/channels/requests'
import { Failed } from '../../failed'
import type { RequestRunner } from '../../requests/runner'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { Handlers } from '../serve'
import { toFailure } from '../toFailure'

export type RequestServices = { requests: RequestRunner; clipboard: ClipboardGuard }

export function requestHandlers({ requests, clipboard }: RequestServices): Handlers<typeof requestChannels> {
  return {
    'requests.run': (run) =>
      requests.run(run).catch((error) => {
        // what a refusal means depends on what was asked
        const { code, ...more } = toFailure(error, 'requests.run')
        throw new Failed(code, { ...more, params: { ...more.params, action: run.request.action } })
      }),
    'requests.objects': ({ runId, offset, limit }) => ({ objects: requests.objects(runId, offset, limit) }),
    'requests.cancel': ({ runId }) => {
      requests.cancel(runId)
      return {}
    },
    'requests.copy': ({ runId, ...part }) => clipboard.put(requests.text(runId, part)),
  }
}
