import { RotateCw } from 'lucide-react'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Rich } from '../ui/Rich'
import { standingWords } from './words'

/** Says on a token's page that it is in a rotation, and where that stands. */
export function RotationNote({ token }: { token: Token }) {
  const { rotations } = useStores()
  const { rotations: all, batch } = useStore(rotations)
  const found = all.find(
    ({ tokenId, successorTokenId }) => tokenId === token.id || successorTokenId === token.id,
  )
  if (!found) return null
  const isRunning =
    batch?.state !== 'over' && batch?.items.some(({ tokenId }) => tokenId === found.tokenId) === true
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-line-strong bg-sunken px-3 py-2">
      <RotateCw aria-hidden size={15} className="shrink-0 text-soft" />
      <p className="min-w-60 flex-1">
        <strong className="font-semibold">
          {t(found.tokenId === token.id ? 'rotation.note.rotated' : 'rotation.note.isNew')}
        </strong>{' '}
        {isRunning ? t('rotation.note.running') : standingWords(found, Date.now())}{' '}
        {found.tokenId !== token.id && (
          <span className="text-soft">
            <Rich
              text="rotation.note.oldIs"
              parts={{ id: <code className="selectable text-2xs" /> }}
              values={{ id: found.appTokenId }}
            />
          </span>
        )}
      </p>
      <Button size="small" onPress={() => rotations.show({ kind: 'list' })}>
        {t('rotation.note.open')}
      </Button>
    </div>
  )
}
