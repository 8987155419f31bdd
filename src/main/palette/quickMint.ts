import type { ClipboardState } from '../../contract/appState'
import { type CopyFormat, carriesKs } from '../../contract/copyFormats'
import { asksFirst } from '../../contract/enter'
import { takesConfirmation } from '../../contract/guardRails'
import type { QuickDone, QuickMint, QuickOutcome } from '../../contract/palette'
import { type EnterMeans, quickRequest } from '../../contract/quickRequest'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { Failed } from '../failed'
import type { Environments } from '../settings/environments'
import { toToken } from '../vault/listing'
import type { Vault } from '../vault/vault'

export type QuickMinting = {
  /** @throws Failed TOKEN_NOT_HELD, PRESET_NOT_FOUND, CONFIRMATION_NEEDED, CLIPBOARD_FAILED and what a mint throws; KalturaError */
  mint(wanted: QuickMint): Promise<QuickOutcome>
  /** The newest session that is alive, once more. @throws Failed SESSION_ENDED, CLIPBOARD_FAILED */
  copyLast(): Promise<Extract<QuickDone, { kind: 'copied' }>>
}

type Parts = {
  vault: Pick<Vault, 'record'>
  environments: Pick<Environments, 'of'>
  /** what Enter stands for */
  enterMeans: () => EnterMeans
  /** mints as the window does, with the case that is open, and notes it */
  mint: (tokenId: string, request: MintRequest, confirmation: string | undefined) => Promise<SessionView>
  /** copies as the window does, and notes it */
  copy: (sessionId: string, format: CopyFormat) => Promise<ClipboardState>
  /** the newest session that is alive */
  newest: () => SessionView | undefined
  /** the form that was chosen last */
  format: () => CopyFormat
  /** has the system say what was done. @returns whether it does */
  tell: (done: QuickDone) => boolean
}

/**
 * Minting and copying in one go. Which request a token gets is worked out here, from the token as it is held: a page
 * names a preset, or what Enter stands for, and cannot ask for more.
 */
export function openQuickMinting(app: Parts): QuickMinting {
  const { vault, environments } = app

  const copied = async <K extends QuickDone['kind']>(kind: K, session: SessionView, format: CopyFormat) => {
    const state = await app.copy(session.id, format)
    const done = {
      kind,
      sessionId: session.id,
      name: session.tokenLabel,
      format,
      ...(carriesKs(format) && state.holding && { clearsIn: state.seconds }),
      endsAt: session.endsAt,
      type: session.type,
      unexpectedAdmin: session.unexpectedAdmin === true,
      ...(session.environmentId !== undefined && { environmentId: session.environmentId }),
      ...(session.caseId !== undefined && { caseId: session.caseId }),
      isTold: false,
    }
    return { ...done, isTold: app.tell(done as QuickDone) }
  }

  return {
    async mint({ tokenId, request: wanted, format, seen, confirmation }) {
      const record = vault.record(tokenId)
      if (record.compromised) throw new Failed('TOKEN_COMPROMISED')
      const token = toToken(record)
      if (wanted.kind === 'enter' && app.enterMeans() === 'ask') return { kind: 'asks', what: 'choose' }
      const enter = quickRequest(token, wanted, app.enterMeans())
      if (!enter) throw new Failed('PRESET_NOT_FOUND')
      // the typed confirmation asks for more than having seen it; what had to be adjusted is seen with it
      const isGuarded = takesConfirmation(token, environments.of(record), enter.request)
      if (isGuarded && confirmation === undefined) return { kind: 'asks', what: 'type' }
      if (!isGuarded && !seen && asksFirst(token, enter)) return { kind: 'asks', what: 'see' }
      const session = await app.mint(tokenId, enter.request, confirmation)
      return copied('minted', session, format)
    },
    async copyLast() {
      const session = app.newest()
      if (!session) throw new Failed('SESSION_ENDED')
      return copied('copied', session, app.format())
    },
  }
}
