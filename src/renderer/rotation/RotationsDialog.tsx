import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, LoaderCircle } from 'lucide-react'
import { explain } from '../../contract/catalogue'
import type { Failure, Result } from '../../contract/failures'
import type { Rotation, RotationBatch } from '../../contract/rotation'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { placeOf } from '../inventory/account'
import { KeychainTrouble } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Progress } from '../ui/Progress'
import { Rich } from '../ui/Rich'
import { hasSwitched } from './rotationsStore'
import { batchWords, standingWords } from './words'

/** Rotations shown at once; what can be done with all of them is done with the others as well. */
const SHOWN = 60

/** What is being rotated at the moment, and every rotation that is not over, with what can be done about it. */
export function RotationsDialog({ isOpen }: { isOpen: boolean }) {
  const { api, rotations, notices } = useStores()
  const { rotations: all, batch } = useStore(rotations)
  const isBusy = batch !== undefined && batch.state !== 'over'
  const working = new Set(isBusy ? batch.items.map(({ tokenId }) => tokenId) : [])
  const waiting = all.filter(({ tokenId }) => !working.has(tokenId))
  const due = waiting.filter(({ state }) => hasSwitched(state))
  const stopped = waiting.filter(({ state }) => !hasSwitched(state))
  const say = (result: Result<unknown>) => {
    if (!result.ok) notices.say(explain(result.failure).happened, 'bad')
  }
  const close = () => {
    rotations.show(undefined)
    // what went well has been seen
    if (batch?.state === 'over' && batch.items.every(({ end }) => end === 'done'))
      void api.rotations.dismiss({})
  }
  return (
    <ModalDialog title={t('rotation.list.title')} isOpen={isOpen} onClose={close} width="wide">
      <DialogBody>
        {batch && <BatchPanel batch={batch} />}
        {!batch && all.length === 0 && <p className="text-soft">{t('rotation.list.none')}</p>}
        {waiting.length > 0 && (
          <ul
            aria-label={t('rotation.list.label')}
            className="flex shrink-0 flex-col divide-y divide-line rounded-md border border-line-strong"
          >
            {waiting.slice(0, SHOWN).map((rotation) => (
              <RotationRow key={rotation.id} rotation={rotation} isBusy={isBusy} onDone={say} />
            ))}
          </ul>
        )}
        {waiting.length > SHOWN && (
          <p className="text-xs text-soft">{t('rotation.list.more', { n: waiting.length - SHOWN })}</p>
        )}
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        {stopped.length > 1 && (
          <Button
            isDisabled={isBusy}
            onPress={() => void api.rotations.goOn({ ids: stopped.map(({ id }) => id) }).then(say)}
          >
            {t('rotation.list.goOnAll', { n: stopped.length })}
          </Button>
        )}
        {due.length > 1 && (
          <Button
            isDisabled={isBusy}
            onPress={() => rotations.show({ kind: 'delete', ids: due.map(({ id }) => id) })}
          >
            {t('rotation.list.deleteAll', { n: due.length })}
          </Button>
        )}
        {isBusy && (
          <Button onPress={() => void api.rotations.stop({})} isDisabled={batch.state === 'stopping'}>
            {t('rotation.list.stop')}
          </Button>
        )}
        <Button look="primary" onPress={close} autoFocus>
          {t(isBusy ? 'rotation.list.closeMeanwhile' : 'rotation.list.close')}
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}

type RotationRowProps = { rotation: Rotation; isBusy: boolean; onDone: (result: Result<unknown>) => void }

function RotationRow({ rotation, isBusy, onDone }: RotationRowProps) {
  const { api, rotations } = useStores()
  const { id, label, appTokenId, successorAppTokenId, state, partnerId, serviceUrl, failure } = rotation
  const ids = [id]
  const canUndo = ['creating', 'created', 'held', 'verified'].includes(state)
  return (
    <li aria-label={label} className="flex flex-col gap-2 px-3 py-2.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <div className="min-w-60 flex-1">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{label}</span>
            <span className="text-xs text-soft">
              {placeOf(serviceUrl).name} {partnerId}
            </span>
          </p>
          <p className="text-xs text-soft">
            {successorAppTokenId === undefined ? (
              <code className="selectable text-2xs">{appTokenId}</code>
            ) : (
              <Rich
                text={hasSwitched(state) ? 'rotation.list.replaced' : 'rotation.list.toReplace'}
                parts={{
                  old: <code className="selectable text-2xs" />,
                  new: <code className="selectable text-2xs" />,
                }}
                values={{ old: appTokenId, new: successorAppTokenId }}
              />
            )}
          </p>
          <p>{standingWords(rotation, Date.now())}</p>
        </div>
        <span className="flex gap-1.5">
          {canUndo && (
            <Button
              size="small"
              isDisabled={isBusy}
              onPress={() => void api.rotations.undo({ ids }).then(onDone)}
            >
              {t('rotation.list.undo')}
            </Button>
          )}
          {state === 'switched' ? (
            <>
              <Button
                size="small"
                isDisabled={isBusy}
                onPress={() => void api.rotations.keep({ ids }).then(onDone)}
              >
                {t('rotation.list.keepBoth')}
              </Button>
              <Button
                size="small"
                isDisabled={isBusy}
                onPress={() => rotations.show({ kind: 'delete', ids })}
              >
                {t('rotation.list.delete')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              isDisabled={isBusy}
              onPress={() => void api.rotations.goOn({ ids }).then(onDone)}
            >
              {t('rotation.list.goOn')}
            </Button>
          )}
        </span>
      </div>
      {failure && <FailurePanel failure={failure} />}
    </li>
  )
}

const ends = {
  waiting: { icon: CircleDashed, look: 'text-faint' },
  running: {
    icon: LoaderCircle,
    look: 'animate-spin text-accent-text motion-reduce:animate-none',
  },
  done: { icon: CircleCheck, look: 'text-good' },
  failed: { icon: CircleAlert, look: 'text-bad' },
  untried: { icon: CircleSlash, look: 'text-faint' },
} as const

/** How far the tokens that are worked on have come. */
function BatchPanel({ batch }: { batch: RotationBatch }) {
  const { items, state } = batch
  const tried = items.filter(({ end }) => end === 'done' || end === 'failed').length
  const [only, ...others] = items
  const failure = others.length === 0 ? only?.failure : undefined
  return (
    <section aria-label={t('rotation.batch.label')} className="flex flex-col gap-2">
      <p role="status" className="numerals">
        {batchWords(batch)}
      </p>
      {state !== 'over' && <Progress label={t('rotation.batch.bar')} value={tried} of={items.length} />}
      <ul
        aria-label={t('rotation.batch.results')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
        tabIndex={0}
        className="focus-ring flex max-h-56 shrink-0 flex-col gap-1 overflow-y-auto rounded-sm"
      >
        {items.map((item) => (
          <ResultRow key={item.tokenId} item={item} />
        ))}
      </ul>
      {failure && <FailureOf failure={failure} />}
    </section>
  )
}

/** A single token's failure in full, where its rotation does not say it already. */
function FailureOf({ failure }: { failure: Failure }) {
  const { rotations } = useStores()
  const { rotations: all } = useStore(rotations)
  if (all.some((rotation) => rotation.failure?.code === failure.code)) return null
  return <FailurePanel failure={failure} />
}

function ResultRow({ item }: { item: RotationBatch['items'][number] }) {
  const { icon: Icon, look } = ends[item.end]
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-2">
      <Icon aria-hidden size={14} className={`shrink-0 ${look}`} />
      <span dir="auto" className="min-w-0 truncate">
        {item.label}
      </span>
      <code className="text-2xs text-soft">{item.appTokenId}</code>
      <span className={`text-xs ${item.end === 'failed' ? 'text-bad' : 'text-soft'}`}>
        {item.failure ? (
          <Rich
            text="rotation.batch.failedAs"
            parts={{ code: <code className="text-2xs" /> }}
            values={{ title: explain(item.failure).title, code: item.failure.code }}
          />
        ) : (
          t(`rotation.batch.ends.${item.end}`)
        )}
      </span>
    </li>
  )
}
