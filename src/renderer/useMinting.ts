import { useState } from 'react'
import { explain } from '../contract/catalogue'
import type { CopyFormat } from '../contract/copyFormats'
import { asksFirst, enterRequest } from '../contract/enter'
import { environmentOf } from '../contract/environments'
import type { Failure } from '../contract/failures'
import { takesConfirmation } from '../contract/guardRails'
import type { SessionView } from '../contract/sessions'
import type { MintRequest, Token } from '../contract/tokens'
import { t } from '../strings'
import type { MintQuestion } from './guardRails/ConfirmMintDialog'
import { whyNoMint } from './mint/blocked'
import { draftOf, emptyDraft, readDraft } from './mint/draft'
import type { MintDetails } from './mint/mints'
import { sessionName } from './sessions/sessionName'
import { useStores } from './stores'
import { tokenName } from './token/tokenName'

export type Minting = {
  mint: (token: Token, request: MintRequest) => void
  /**
   * what Enter stands for (see {@link enterRequest}); a first ADMIN session, or a preset that the token no longer
   * allows as it was saved, is put before a person instead
   */
  mintAgain: (token: Token) => void
  /** what the token's form says, if that can be sent */
  mintForm: (token: Token) => void
  /** in the form that was chosen last, or in this one, which is remembered */
  copy: (session: SessionView, format?: CopyFormat) => Promise<Failure | undefined>
  /** the request of a session once more, from the token it was minted from; answers with the failure, if any */
  renew: (session: SessionView) => Promise<Failure | undefined>
  /** the mint that waits for a typed confirmation */
  question: MintQuestion | undefined
  /** goes on with it, or leaves it */
  answer: (typed: string | undefined) => void
  copyNewest: () => void
}

type Told = {
  /** told how a mint went */
  onEnd: (token: Token, session: SessionView | undefined) => void
  /** told that a person is to press the mint button of this token themselves */
  onConfirm: (token: Token) => void
}

/** What minting and copying do to the window. */
export function useMinting({ onEnd, onConfirm }: Told): Minting {
  const { api, app, settings, mints, drafts, clipboard, book, notices } = useStores()
  const [question, setQuestion] = useState<MintQuestion>()

  /** says so when nothing can be minted at the moment */
  const isBlocked = (token: Token): boolean => {
    const blocked = whyNoMint(token, app.get().state)
    if (blocked !== undefined) notices.say(blocked, 'bad')
    return blocked !== undefined
  }
  const environmentFor = (token: Token) =>
    environmentOf(app.get().state?.environments ?? [], token.environmentId)
  /** every mint of the window comes by here: where the guard rails say so, a person is asked first */
  const mint = async (
    token: Token,
    request: MintRequest,
    more: MintDetails = {},
  ): Promise<Failure | undefined> => {
    if (isBlocked(token) || mints.outcomes.get().get(token.id)?.pending) return undefined
    const environment = environmentFor(token)
    if (environment && more.confirmation === undefined && takesConfirmation(token, environment, request)) {
      setQuestion({ token, environment, request, ...(more.renews && { renews: more.renews }) })
      return undefined
    }
    const session = await mints.mint(token.id, request, more)
    const failure = session ? undefined : mints.outcomes.get().get(token.id)?.failure
    if (session?.unexpectedAdmin) notices.say(t('mint.said.unexpectedAdmin'), 'bad')
    else if (session) notices.say(t('mint.said.minted', { token: tokenName(token) }))
    else {
      const name = tokenName(token)
      notices.say(
        failure
          ? t('mint.said.failedBecause', { token: name, why: explain(failure).title })
          : t('mint.said.failed', { token: name }),
        'bad',
      )
    }
    // what was renewed says itself how that went
    if (session || more.renews === undefined) onEnd(token, session)
    return failure
  }
  const copy = async (session: SessionView, chosen?: CopyFormat) => {
    const remembered = settings.value('copy.format')
    const format = chosen ?? remembered
    const failure = await clipboard.copy(session.id, format)
    if (failure) return failure
    notices.say(t(`mint.said.copied.${format}`, { session: sessionName(session) }))
    // a choice that cannot be remembered has been followed all the same
    if (format !== remembered) await settings.change({ key: 'copy.format', value: format })
    return undefined
  }

  return {
    mint: (token, request) => void mint(token, request),
    mintAgain: (token) => {
      const enter = enterRequest(token)
      const { name, request, adjustments } = enter
      // the typed confirmation asks for more than a second Enter; what had to be adjusted is shown first all the same
      const isGuarded = adjustments.length === 0 && takesConfirmation(token, environmentFor(token), request)
      if (!asksFirst(token, enter) || isGuarded) void mint(token, request)
      else if (!isBlocked(token)) {
        // the button that gets the focus mints what the form says
        if (name !== undefined) {
          drafts.set((all) =>
            new Map(all).set(token.id, { ...draftOf(request), applied: { name, adjustments } }),
          )
        }
        notices.say(
          name === undefined
            ? t('mint.said.tokenIsAdmin')
            : adjustments.length > 0
              ? t('mint.said.presetAdjusted', { name })
              : t('mint.said.presetIsAdmin', { name }),
        )
        onConfirm(token)
      }
    },
    mintForm: (token) => {
      const { request, problems } = readDraft(drafts.get().get(token.id) ?? emptyDraft, token)
      if (Object.keys(problems).length === 0) void mint(token, request)
      else notices.say(t('mint.said.correctFirst'), 'bad')
    },
    async renew(session) {
      if (session.tokenId === undefined) return undefined
      const held = await api.tokens.get({ id: session.tokenId })
      if (!held.ok) return held.failure
      return mint(held.value, session.requested, { renews: session.id })
    },
    question,
    answer: (typed) => {
      setQuestion(undefined)
      if (!question || typed === undefined) return
      const { token, request, renews } = question
      void mint(token, request, { confirmation: typed, ...(renews !== undefined && { renews }) })
    },
    copy,
    copyNewest: () => {
      const newest = book.get().rows.find(({ isLetGo }) => !isLetGo)
      if (!newest) {
        const none = book.get().total === 0
        notices.say(none ? t('mint.said.nothingToCopy') : t('mint.said.noneAlive'))
      } else {
        void copy(newest).then((failure) => {
          if (failure) notices.say(explain(failure).happened, 'bad')
        })
      }
    },
  }
}
