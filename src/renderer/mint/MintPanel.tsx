import { KeyRound, LoaderCircle } from 'lucide-react'
import { type Ref, useId, useMemo } from 'react'
import { explain } from '../../contract/catalogue'
import { enterRequest } from '../../contract/enter'
import { forcedUserId, forcesAdmin, leavesTypeOpen } from '../../contract/forced'
import type { MintRequest, Token } from '../../contract/tokens'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { OpenCaseMark } from '../cases/OpenCaseMark'
import { useEnvironment } from '../environments/useEnvironment'
import { MintWarnings } from '../guardRails/MintWarnings'
import { mintWarnings } from '../guardRails/warnings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Kbd, modifier } from '../ui/Kbd'
import { Segmented } from '../ui/Segmented'
import { readDraft, sameRequest } from './draft'
import { GrantPreviewTable } from './GrantPreviewTable'
import { LifetimeField } from './LifetimeField'
import { MintAgain } from './MintAgain'
import { PrivilegesField } from './PrivilegesField'
import { AdjustedNote } from './presets/AdjustedNote'
import { PresetMenu } from './presets/PresetMenu'
import { previewGrant } from './preview'
import { SummaryLine } from './SummaryLine'
import { previewSummary } from './summary'
import { UserField } from './UserField'
import { useDraft } from './useDraft'

const types = [
  { id: '0', text: 'USER' },
  { id: '2', text: 'ADMIN' },
] as const

type MintPanelProps = {
  token: Token
  /** why nothing can be minted at the moment */
  blocked: string | undefined
  onMint: (request: MintRequest) => void
  onMintAgain: () => void
  mintButton: Ref<HTMLButtonElement>
}

/** What to ask a token for, what will come of it, and how the last attempt went. */
export function MintPanel({ token, blocked, onMint, onMintAgain, mintButton }: MintPanelProps) {
  const { api, mints, notices } = useStores()
  const outcome = usePart(mints.outcomes, (all) => all.get(token.id))
  const [draft, change] = useDraft(token.id)
  const { request, problems } = useMemo(() => readDraft(draft, token), [draft, token])
  const wrong = Object.keys(problems).length > 0
  const preview = useMemo(() => previewGrant(token, request, Date.now()), [token, request])
  const environment = useEnvironment(token.environmentId)
  const forced = forcedUserId(token)
  const enter = enterRequest(token)
  const isSame = !wrong && enter.from !== 'preset' && sameRequest(request, enter.request)
  const pending = outcome?.pending ?? false
  const copyPrivileges = async () => {
    const result = await api.privileges.copy({ tokenId: token.id, requested: request.privileges })
    if (result.ok) notices.say(t('mint.preview.privileges.copied'))
    else notices.say(explain(result.failure).happened, 'bad')
  }
  const about = useId()
  const title = useId()

  return (
    <form
      aria-labelledby={title}
      className="@container flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong && blocked === undefined) onMint(request)
      }}
    >
      <div className="flex min-h-7.5 min-w-0 items-center gap-3">
        <h3 id={title} className="shrink-0 text-base font-semibold">
          {t('mint.title')}
        </h3>
        <PresetMenu token={token} request={wrong ? undefined : request} />
        <OpenCaseMark />
        {!isSame && (
          <MintAgain
            token={token}
            isDisabled={blocked !== undefined}
            isPending={pending}
            onMint={onMintAgain}
          />
        )}
      </div>
      {draft.applied && (
        <AdjustedNote
          title={t('mint.presets.adjusted.title', { name: draft.applied.name })}
          adjustments={draft.applied.adjustments}
          onDismiss={() => change({})}
        />
      )}
      <LifetimeField draft={draft} onChange={change} problem={problems.lifetime} />
      <div className="grid gap-3 @form:grid-cols-[minmax(0,1fr)_auto]">
        {forced === undefined ? (
          <UserField
            value={draft.userId}
            recent={token.recentUserIds}
            onChange={(userId) => change({ userId })}
            problem={problems.userId}
          />
        ) : (
          <Forced
            name={t('mint.user.label')}
            value={forced === '' ? t('mint.user.none') : forced}
            note={t('mint.user.forced')}
          />
        )}
        {leavesTypeOpen(token) ? (
          <Segmented
            label={t('mint.type.label')}
            help="sessionTypes"
            options={types}
            value={draft.type === 2 ? '2' : '0'}
            onChange={(type) => change({ type: type === '2' ? 2 : 0 })}
          />
        ) : (
          <Forced
            name={t('mint.type.label')}
            value={forcesAdmin(token) ? 'ADMIN' : 'USER'}
            note={t('mint.type.forced')}
          />
        )}
      </div>
      <PrivilegesField
        key={token.id}
        token={token}
        value={draft.privileges}
        onChange={(privileges) => change({ privileges })}
        problem={problems.privileges}
      />
      <GrantPreviewTable
        preview={preview}
        onCopy={wrong || preview.granted === undefined ? undefined : () => void copyPrivileges()}
      />
      <MintWarnings warnings={wrong ? [] : mintWarnings(token, environment, request, preview)} />
      <div className="sticky bottom-0 z-10 flex items-center gap-3 border-t border-line bg-surface py-2.5">
        <Button
          ref={mintButton}
          type="submit"
          look="primary"
          isDisabled={wrong || blocked !== undefined}
          isPending={pending}
          aria-describedby={about}
        >
          {pending ? (
            <LoaderCircle
              aria-hidden
              size={14}
              strokeWidth={2}
              className="animate-spin motion-reduce:animate-none"
            />
          ) : (
            <KeyRound aria-hidden size={14} strokeWidth={2} />
          )}
          {t('mint.mint')}
          <Kbd keys={[modifier, '↵']} className="ms-1" />
        </Button>
        {blocked !== undefined ? (
          <p id={about} className="text-xs text-warn">
            {blocked}
          </p>
        ) : wrong ? (
          <p id={about} className="text-xs text-soft">
            {t('mint.correctFirst')}
          </p>
        ) : (
          <SummaryLine id={about} summary={previewSummary(preview)} />
        )}
      </div>
    </form>
  )
}

function Forced({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <dl className="flex min-w-0 flex-col gap-1">
      <dt className="text-xs font-medium text-soft">{name}</dt>
      <dd className="flex min-h-7.5 flex-wrap items-center gap-x-2">
        <bdi className="selectable break-all">{value}</bdi>
        <span className="text-xs text-faint">{note}</span>
      </dd>
    </dl>
  )
}
