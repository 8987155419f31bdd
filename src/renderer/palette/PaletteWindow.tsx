import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PaletteApi } from '../../contract/pageApi'
import type { QuickDone } from '../../contract/palette'
import type { PaletteState } from '../../contract/paletteChannels'
import { t } from '../../strings'
import { useMedia } from '../ui/useMedia'
import type { PaletteBackend } from './backend'
import { Palette } from './Palette'
import { Said } from './Said'

/** Tokens that are offered before anything is typed. */
const AT_FIRST = 50

/** The page of the palette window: a palette that begins anew each time it was out of sight. */
export function PaletteWindow({ api }: { api: PaletteApi }) {
  const [state, setState] = useState<PaletteState>()
  const [round, setRound] = useState(0)
  const [version, setVersion] = useState(0)
  const [said, setSaid] = useState<QuickDone>()

  useEffect(() => {
    const ends = [
      api.on.shown((next) => {
        setState(next)
        setVersion((now) => now + 1)
      }),
      // here and not when it is shown: by then somebody types
      api.on.hidden(() =>
        flushSync(() => {
          setSaid(undefined)
          setRound((now) => now + 1)
        }),
      ),
      api.on.changed((next) => {
        setState(next)
        setVersion((now) => now + 1)
      }),
    ]
    // shown before this page listened
    void api.state({}).then((result) => {
      if (result.ok) setState((now) => now ?? result.value)
    })
    return () => {
      for (const end of ends) end()
    }
  }, [api])

  const backend = useMemo<PaletteBackend>(
    () => ({
      search: (query, limit) => api.search({ query, limit }),
      warm: (tokenId) => void api.warm({ tokenId }),
      mint: (wanted) => api.mint(wanted),
      copyLast: () => api.copyLast({}),
      open: (tokenId) => void api.open({ tokenId }),
      act: (id) =>
        void (id === 'clearClipboard' ? api.clearClipboard({}).then(() => api.hide({})) : api.act({ id })),
      close: () => void api.hide({}),
      done(what) {
        if (what.isTold) {
          void api.hide({})
          return
        }
        // the words are there before the window comes back with them
        flushSync(() => setSaid(what))
        // what nobody confirmed stays until somebody has seen it
        if (!what.unexpectedAdmin) void api.say({})
      },
    }),
    [api],
  )

  const moreContrast = state?.moreContrast ?? false
  const systemWantsMore = useMedia('(prefers-contrast: more)')
  useEffect(() => {
    if (moreContrast || systemWantsMore) document.documentElement.dataset.contrast = 'more'
    else delete document.documentElement.dataset.contrast
  }, [moreContrast, systemWantsMore])

  if (!state) return null
  if (said) return <Said done={said} environments={state.environments} onClose={() => void api.hide({})} />
  const { environments, enterMeans, keychain, held, holdsPractice, alive, holdsKs, openCase } = state
  return (
    <main className="flex h-full flex-col bg-surface">
      <h1 className="sr-only">{t('palette.page')}</h1>
      <Palette
        key={round}
        backend={backend}
        version={version}
        surroundings={{
          facts: { held, holdsPractice, keychain: keychain.status, alive, holdsKs, openCase },
          environments,
          enterMeans,
          keychain,
          atFirst: AT_FIRST,
        }}
      />
    </main>
  )
}
