import { explain } from '../contract/catalogue'
import type { Failure } from '../contract/failures'
import type { SessionView } from '../contract/sessions'
import type { MintRequest, Token } from '../contract/tokens'
import { whyNoMint } from './mint/blocked'
import { emptyDraft, isFirstAdmin, readDraft, repeatRequest } from './mint/draft'
import { sessionName } from './sessions/sessionName'
import { useStores } from './stores'
import { tokenName } from './token/tokenName'

export type Minting = {
  mint: (token: Token, request: MintRequest) => void
  /** the last request of a token once more, or the defaults; a first ADMIN session is confirmed instead */
  mintAgain: (token: Token) => void
  /** what the token's form says, if that can be sent */
  mintForm: (token: Token) => void
  copy: (session: SessionView) => Promise<Failure | undefined>
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
  const { app, mints, drafts, clipboard, book, notices } = useStores()

  /** says so when nothing can be minted at the moment */
  const isBlocked = (token: Token): boolean => {
    const blocked = whyNoMint(token, app.get().state)
    if (blocked !== undefined) notices.say(blocked, 'bad')
    return blocked !== undefined
  }
  const mint = async (token: Token, request: MintRequest) => {
    if (isBlocked(token) || mints.outcomes.get().get(token.id)?.pending) return
    const session = await mints.mint(token.id, request)
    const failure = mints.outcomes.get().get(token.id)?.failure
    if (session) notices.say(`Minted from ${tokenName(token)}`)
    else {
      const why = failure && explain(failure).title
      notices.say(`Nothing was minted from ${tokenName(token)}${why === undefined ? '' : `: ${why}`}`, 'bad')
    }
    onEnd(token, session)
  }
  const copy = async (session: SessionView) => {
    const failure = await clipboard.copy(session.id)
    if (!failure) notices.say(`Copied the KS of ${sessionName(session)}`)
    return failure
  }

  return {
    mint: (token, request) => void mint(token, request),
    mintAgain: (token) => {
      if (!isFirstAdmin(token)) void mint(token, repeatRequest(token))
      else if (!isBlocked(token)) {
        notices.say('This token gives ADMIN sessions. Press Enter again to mint.')
        onConfirm(token)
      }
    },
    mintForm: (token) => {
      const { request, problems } = readDraft(drafts.get().get(token.id) ?? emptyDraft, token)
      if (Object.keys(problems).length === 0) void mint(token, request)
      else notices.say('The mint form has a field to correct first', 'bad')
    },
    copy,
    copyNewest: () => {
      const newest = book.get().rows[0]
      if (!newest) notices.say('There is no session to copy yet')
      else {
        void copy(newest).then((failure) => {
          if (failure) notices.say(explain(failure).happened, 'bad')
        })
      }
    },
  }
}
