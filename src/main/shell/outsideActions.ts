import type { Failure } from '../../contract/failures'
import type { SessionView } from '../../contract/sessions'
import type { Wanted } from '../../contract/wanted'
import { t } from '../../strings'
import { toFailure } from '../bridge/toFailure'
import type { OutsideMint } from '../sessions/outsideMint'
import type { Notice, Notices } from './notices/notices'
import {
  copiedWords,
  expiryWords,
  failedWords,
  notCopiedWords,
  renewedWords,
  type Words,
} from './notices/words'

export type OutsideActions = {
  /** Opens the window at what is wanted. */
  show(wanted: Wanted): void
  mint(tokenId: string): Promise<void>
  copy(sessionId: string): Promise<void>
  /** Tells why nothing was minted from a token, where the window that asked for it is gone. */
  tellOfFailure(tokenId: string, error: unknown): void
  /** Tells that a session is about to end. */
  tellOfExpiry(session: SessionView): void
}

/**
 * What is done outside the window, in the tray and on notifications, and how a person learns what came of it: by a
 * notification, or else in the window. What needs a person's word is asked there.
 *
 * @param open opens the window
 * @param want has the window show something as soon as it can
 * @param withNames whether notifications may name what people have named
 * @param nameOf a held token
 */
export function openOutsideActions({
  quick,
  notices,
  open,
  want,
  clearClipboard,
  withNames,
  nameOf,
  isConcealed,
}: {
  quick: OutsideMint
  notices: Pick<Notices, 'show'>
  open: () => void
  want: (wanted: Wanted) => void
  clearClipboard: () => Promise<unknown>
  withNames: () => boolean
  nameOf: (tokenId: string) => string
  isConcealed: () => boolean
}): OutsideActions {
  const show = (wanted: Wanted) => {
    if (!isConcealed()) want(wanted)
    open()
  }
  const tell = (words: Words, wanted: Wanted, more: Pick<Notice, 'button' | 'topic' | 'otherwise'> = {}) =>
    notices.show({ ...words, onClick: () => show(wanted), ...more })
  const showSession = (id: string): Wanted => ({ kind: 'session', id, action: 'show' })
  /** A failure waits in the window until it is read, and is told where that can be. */
  const failed = (tokenId: string, failure: Failure) => {
    if (failure.code === 'CANCELLED') return
    const wanted: Wanted = { kind: 'token', id: tokenId, action: 'show', failure }
    const otherwise = () => show(wanted)
    if (!tell(failedWords(failure, nameOf(tokenId), withNames()), wanted, { otherwise })) otherwise()
  }
  /** What nobody confirmed is not left to a notification, which may be missed. */
  const alarm = (session: SessionView) => {
    if (session.unexpectedAdmin) show(showSession(session.id))
  }
  const copied = (session: SessionView, clearsAt: number | undefined) => {
    alarm(session)
    if (clearsAt === undefined) return
    const button = { text: t('main.notices.clear'), onPress: () => void clearClipboard() }
    const words = copiedWords(session, clearsAt, withNames())
    tell(words, showSession(session.id), { button, topic: 'clipboard' })
  }
  const renew = async (sessionId: string, tokenId: string) => {
    if (isConcealed()) return
    try {
      const outcome = await quick.renew(sessionId)
      if (outcome === 'asks') return show({ kind: 'session', id: sessionId, action: 'renew' })
      alarm(outcome)
      tell(renewedWords(outcome, withNames()), showSession(outcome.id))
    } catch (error) {
      failed(tokenId, toFailure(error, 'notification'))
    }
  }

  return {
    show,
    async mint(tokenId) {
      if (isConcealed()) return
      try {
        const outcome = await quick.mintAndCopy(tokenId)
        if (outcome === 'asks') return show({ kind: 'token', id: tokenId, action: 'mint' })
        const { session, clipboard } = outcome
        copied(session, clipboard.holding ? clipboard.clearsAt : undefined)
      } catch (error) {
        failed(tokenId, toFailure(error, 'tray'))
      }
    },
    async copy(sessionId) {
      if (isConcealed()) return
      try {
        const { session, clipboard } = await quick.copy(sessionId)
        copied(session, clipboard.holding ? clipboard.clearsAt : undefined)
      } catch (error) {
        const failure = toFailure(error, 'tray')
        if (failure.code === 'CANCELLED') return
        if (!tell(notCopiedWords(failure), showSession(sessionId))) show(showSession(sessionId))
      }
    },
    tellOfFailure(tokenId, error) {
      if (!isConcealed()) failed(tokenId, toFailure(error, 'palette'))
    },
    tellOfExpiry(session) {
      const { id, tokenId } = session
      // of one that came from no token of this app there is nothing to mint again
      const button = tokenId !== undefined && {
        text: t('main.notices.renew'),
        onPress: () => void renew(id, tokenId),
      }
      tell(expiryWords(session, withNames()), showSession(id), button ? { button } : {})
    },
  }
}
