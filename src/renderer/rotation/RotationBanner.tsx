import { RotateCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../contract/catalogue'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { unfinishedOf } from './rotationsStore'
import { batchWords, tokens } from './words'

/** What of the rotations needs a decision, or goes on while nobody looks at it. Nothing is ever deleted unasked. */
export function RotationBanner() {
  const { api, rotations, notices } = useStores()
  const known = useStore(rotations)
  const dialog = useStore(rotations.dialog)
  const { batch, due } = known
  const unfinished = unfinishedOf(known)
  const isBusy = batch !== undefined && batch.state !== 'over'
  const look = () => rotations.show({ kind: 'list' })
  const keep = async () => {
    const result = await api.rotations.keep({ ids: due })
    if (result.ok) notices.say(`Kept ${tokens(due.length)} that had been replaced`)
    else notices.say(explain(result.failure).happened, 'bad')
  }
  if (dialog) return null
  return (
    <>
      {batch && (
        <Row tone="plain" text={batchWords(batch)}>
          <Button size="small" onPress={look}>
            Show
          </Button>
          {!isBusy && (
            <Button size="small" look="quiet" onPress={() => void api.rotations.dismiss({})}>
              Dismiss
            </Button>
          )}
        </Row>
      )}
      {unfinished.length > 0 && (
        <Row
          tone="warn"
          text={
            unfinished.length === 1
              ? `The rotation of “${unfinished[0]?.label}” did not finish.`
              : `${unfinished.length.toLocaleString()} rotations did not finish.`
          }
        >
          <Button size="small" onPress={look}>
            Look…
          </Button>
        </Row>
      )}
      {due.length > 0 && !isBusy && (
        <Row
          tone="warn"
          text={
            due.length === 1
              ? '1 replaced token is due to be deleted.'
              : `${due.length.toLocaleString()} replaced tokens are due to be deleted.`
          }
        >
          <Button size="small" onPress={() => rotations.show({ kind: 'delete', ids: due })}>
            Delete…
          </Button>
          <Button size="small" onPress={() => void api.rotations.later({})}>
            Later
          </Button>
          <Button size="small" onPress={() => void keep()}>
            Keep {due.length === 1 ? 'it' : 'them'}
          </Button>
        </Row>
      )}
    </>
  )
}

function Row({ tone, text, children }: { tone: 'plain' | 'warn'; text: string; children: ReactNode }) {
  const Icon = tone === 'warn' ? TriangleAlert : RotateCw
  return (
    <section
      aria-label={tone === 'warn' ? 'Rotations that need you' : 'Rotations under way'}
      className={`flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-4 py-2 ${
        tone === 'warn' ? 'border-warn-line bg-warn-soft' : 'border-line bg-sunken'
      }`}
    >
      <Icon
        aria-hidden
        size={15}
        strokeWidth={1.75}
        className={`shrink-0 ${tone === 'warn' ? 'text-warn' : 'text-soft'}`}
      />
      <p role="status" className="numerals min-w-40 flex-1">
        {text}
      </p>
      <span className="flex gap-1.5">{children}</span>
    </section>
  )
}
