import { useRef, useState } from 'react'
import type { Failure, Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { MAX_SCRUBBED, SCRUB_PIECE, type ScrubResult } from '../../contract/scrub'
import { t } from '../../strings'
import { useStores } from '../stores'

/** Scrubs a pasted text: main gets it in pieces, the window stays free between them. */
async function scrubText(api: PageApi, text: string): Promise<Result<ScrubResult>> {
  if (text.length > MAX_SCRUBBED) {
    return { ok: false, failure: { code: 'TEXT_TOO_LARGE', params: { most: '50 MB' } } }
  }
  const begun = await api.scrub.begin({ length: text.length })
  if (!begun.ok) return begun
  const { id } = begun.value
  for (let at = 0; at < text.length; at += SCRUB_PIECE) {
    const taken = await api.scrub.piece({ id, text: text.slice(at, at + SCRUB_PIECE) })
    if (!taken.ok) return taken
  }
  return api.scrub.finish({ id })
}

/** A text on its way through the scrubber, and what came of it. */
export function useScrubbing() {
  const { api, notices } = useStores()
  const [result, setResult] = useState<ScrubResult>()
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  const round = useRef(0)

  const run = async (scrub: () => Promise<Result<ScrubResult>>) => {
    round.current += 1
    const mine = round.current
    setBusy(true)
    setFailure(undefined)
    const done = await scrub()
    if (mine !== round.current) return
    setBusy(false)
    if (done.ok) setResult(done.value)
    // closing a dialog is no failure, and what was there stays
    else if (done.failure.code !== 'CANCELLED') {
      setResult(undefined)
      setFailure(done.failure)
    }
  }
  const clear = () => {
    round.current += 1
    setBusy(false)
    setResult(undefined)
    setFailure(undefined)
    void api.scrub.discard({})
  }

  return {
    result,
    failure,
    isBusy,
    scrub: (text: string) => void run(() => scrubText(api, text)),
    fromClipboard: () => void run(() => api.scrub.fromClipboard({})),
    fromFile: () => void run(() => api.scrub.fromFile({})),
    clear,
    dismiss: () => setFailure(undefined),
    copy: async ({ id }: ScrubResult) => {
      const copied = await api.scrub.copy({ id })
      if (copied.ok) notices.say(t('scrub.result.copied'))
      else setFailure(copied.failure)
    },
    save: async ({ id }: ScrubResult) => {
      const saved = await api.scrub.save({ id })
      if (saved.ok) notices.say(t('scrub.result.saved', { file: saved.value.file }))
      else if (saved.failure.code !== 'CANCELLED') setFailure(saved.failure)
    },
  }
}
