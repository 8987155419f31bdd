import { RotateCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { unfinishedOf } from './rotationsStore'
import { batchWords } from './words'

/** What of the rotations needs a decision, or goes on while nobody looks at it. Nothing is ever deleted unasked. */
export function RotationBanner() {
  const { api, rotations, notices } = useStores()
  const known = useStore(rotations)
  const dialog = useStore(rotations.dialog)
  const { batch, due } = known
  const unfinished = unfinishedOf(known)
  const [only, ...others] = unfinished
  const isBusy = batch !== undefined && batch.state !== 'over'
  const look = () => rotations.show({ kind: 'list' })
  const keep = async () => {
    const result = await api.rotations.keep({ ids: due })
    if (result.ok) notices.say(t('rotation.banner.kept', { count: due.length }))
    else notices.say(explain(result.failure).happened, 'bad')
  }
  if (dialog) return null
  return (
    <>
      {batch && (
        <Row tone="plain" text={batchWords(batch)}>
          <Button size="small" onPress={look}>
            {t('rotation.banner.show')}
          </Button>
          {!isBusy && (
            <Button size="small" look="quiet" onPress={() => void api.rotations.dismiss({})}>
              {t('rotation.banner.dismiss')}
            </Button>
          )}
        </Row>
      )}
      {unfinished.length > 0 && (
        <Row
          tone="warn"
          text={
            only && others.length === 0
              ? t('rotation.banner.unfinished', { label: only.label })
              : t('rotation.banner.unfinishedSeveral', { count: unfinished.length })
          }
        >
          <Button size="small" onPress={look}>
            {t('rotation.banner.look')}
          </Button>
        </Row>
      )}
      {due.length > 0 && !isBusy && (
        <Row tone="warn" text={t('rotation.banner.due', { count: due.length })}>
          <Button size="small" onPress={() => rotations.show({ kind: 'delete', ids: due })}>
            {t('rotation.banner.delete')}
          </Button>
          <Button size="small" onPress={() => void api.rotations.later({})}>
            {t('rotation.banner.later')}
          </Button>
          <Button size="small" onPress={() => void keep()}>
            {t(due.length === 1 ? 'rotation.banner.keepIt' : 'rotation.banner.keepThem')}
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
      aria-label={t(tone === 'warn' ? 'rotation.banner.needsYou' : 'rotation.banner.underWay')}
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
