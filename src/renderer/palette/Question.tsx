import { ShieldAlert } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import type { Environment } from '../../contract/environments'
import type { Failure } from '../../contract/failures'
import { MAX_CONFIRMATION_LENGTH, typeOutlook } from '../../contract/guardRails'
import { type EnterMeans, quickRequest } from '../../contract/quickRequest'
import { t } from '../../strings'
import { mintWarnings } from '../guardRails/warnings'
import { adjustmentWords } from '../mint/presets/adjustmentWords'
import { previewGrant } from '../mint/preview'
import { summarize } from '../mint/summary'
import { tokenName } from '../token/tokenName'
import { Button } from '../ui/Button'
import { TextInput } from '../ui/TextInput'
import type { Step } from './steps'

type QuestionProps = {
  step: Extract<Step, { kind: 'question' }>
  environment: Environment | undefined
  enterMeans: EnterMeans
  isBusy: boolean
  failure: Failure | undefined
  onGo: (confirmation: string | undefined) => void
}

/** What is about to be minted, where it takes a second look, or the name of what it is minted in, typed. */
export function Question({ step, environment, enterMeans, isBusy, failure, onGo }: QuestionProps) {
  const { token, request: wanted, what } = step
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState<string>()
  const title = useId()
  const enter = quickRequest(token, wanted, enterMeans)
  if (!enter) return null
  const { request, adjustments } = enter
  const now = Date.now()
  const { isAdmin, facts } = summarize(token, request, now)
  const isTyped = what === 'type' && environment !== undefined
  const meant = { partnerId: token.partnerId, environment: environment?.name ?? '' }
  const isWrong = failure?.code === 'CONFIRMATION_NEEDED' && tried === typed
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setTried(typed)
    onGo(isTyped ? typed : undefined)
  }
  return (
    <form
      noValidate
      autoComplete="off"
      aria-labelledby={title}
      onSubmit={submit}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3">
        <div className="flex items-start gap-2.5">
          <ShieldAlert
            aria-hidden
            size={16}
            className={`mt-0.5 shrink-0 ${environment ? 'text-environment' : 'text-warn'}`}
          />
          <div className="flex min-w-0 flex-col gap-1">
            <h2 id={title} className="font-semibold break-words">
              {isTyped
                ? t('guardRails.confirm.mintTitle', { environment: environment.name })
                : t('palette.question.title', { name: tokenName(token) })}
            </h2>
            {isTyped && <p className="break-words">{tokenName(token)}</p>}
            <p className="text-xs break-words text-soft">
              {[...(isAdmin ? ['ADMIN'] : []), ...facts].join(' · ')}
            </p>
            <p>{whyWords(isTyped, typeOutlook(token, request) === 'admin', adjustments.length > 0)}</p>
            {[
              ...adjustments.map(adjustmentWords),
              ...mintWarnings(token, environment, request, previewGrant(token, request, now)).map(
                ({ text }) => text,
              ),
            ].map((words) => (
              <p key={words} className="break-words text-warn">
                {words}
              </p>
            ))}
          </div>
        </div>
        {isTyped && (
          <TextInput
            label={t('guardRails.confirm.type', meant)}
            value={typed}
            onChange={setTyped}
            problem={isWrong ? t('guardRails.confirm.wrong', meant) : undefined}
            maxLength={MAX_CONFIRMATION_LENGTH}
            autoFocus
          />
        )}
      </div>
      <div className="flex justify-end border-t border-line px-4 py-2">
        <Button type="submit" look={isTyped ? 'danger' : 'primary'} isPending={isBusy} autoFocus={!isTyped}>
          {isTyped
            ? t('guardRails.confirm.mint', { environment: environment.name })
            : t('palette.question.mint')}
        </Button>
      </div>
    </form>
  )
}

function whyWords(isTyped: boolean, isAdmin: boolean, isAdjusted: boolean): string {
  if (isAdmin) return t('guardRails.confirm.isAdmin')
  if (isTyped) return t('guardRails.confirm.maybeAdmin')
  return isAdjusted ? t('palette.question.adjusted') : t('palette.question.look')
}
