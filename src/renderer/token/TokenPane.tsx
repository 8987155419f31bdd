import { CircleDashed } from 'lucide-react'
import { type Ref, useEffect, useState } from 'react'
import type { MintRequest, Token } from '../../contract/tokens'
import { usePart } from '../bridge/store'
import { LeakedNote } from '../leaks/LeakedNote'
import { whyNoMint } from '../mint/blocked'
import { MintPanel } from '../mint/MintPanel'
import { RotationNote } from '../rotation/RotationNote'
import { useStores } from '../stores'
import { AboutToken } from './AboutToken'
import { HashTypeCheck } from './HashTypeCheck'
import { TokenFailure } from './TokenFailure'
import { type TokenDialog, TokenHeader } from './TokenHeader'
import { tokenName } from './tokenName'
import { unfinished } from './unfinished'
import { useFindHashType } from './useFindHashType'

/** Milliseconds a token has to stay selected before its account is got ready for a mint. */
const WARM_AFTER = 400

type TokenPaneProps = {
  token: Token
  onMint: (token: Token, request: MintRequest) => void
  onMintAgain: (token: Token) => void
  mintButton: Ref<HTMLButtonElement>
  /** opens the form for a new token */
  onAdd: () => void
}

/** One token: what can be minted from it, and what is known about it. */
export function TokenPane({ token, onMint, onMintAgain, mintButton, onAdd }: TokenPaneProps) {
  const { api, app, mints } = useStores()
  const state = usePart(app, (known) => known.state)
  const outcome = usePart(mints.outcomes, (all) => all.get(token.id))
  const find = useFindHashType(token)
  const [dialog, setDialog] = useState<TokenDialog>()
  const failure = outcome?.failure
  const blocked = whyNoMint(token, state)
  const ready = blocked === undefined
  const change = unfinished(token)

  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => void api.sessions.warm({ tokenId: token.id }), WARM_AFTER)
    return () => clearTimeout(timer)
  }, [api, token.id, ready])

  return (
    <section
      aria-label={tokenName(token)}
      className="@container relative min-h-0 flex-1 scroll-pb-16 overflow-y-auto bg-surface"
    >
      <div className="mx-auto flex max-w-260 flex-col gap-4 px-6 py-4">
        <TokenHeader token={token} dialog={dialog} onDialog={setDialog} />
        <RotationNote token={token} />
        {token.compromised && <LeakedNote token={token} />}
        {change && (
          <p className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
            <CircleDashed aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
            {change.text}
          </p>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 @two:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-5">
            <HashTypeCheck
              key={token.id}
              token={token}
              onReplace={() => setDialog('replace')}
              onAdd={onAdd}
            />
            {failure && (
              <TokenFailure
                key={`failure of ${token.id}`}
                token={token}
                failure={failure}
                onDismiss={() => mints.dismiss(token.id)}
                onReplace={() => setDialog('replace')}
                onFind={find}
                onAdd={onAdd}
              />
            )}
            <MintPanel
              token={token}
              blocked={blocked}
              onMint={(request) => onMint(token, request)}
              onMintAgain={() => onMintAgain(token)}
              mintButton={mintButton}
            />
          </div>
          <AboutToken token={token} isBlocked={!ready} />
        </div>
      </div>
    </section>
  )
}
