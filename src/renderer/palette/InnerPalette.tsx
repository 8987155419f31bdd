import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { ActionId } from '../../contract/actions'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { usePart, useStore } from '../bridge/store'
import { useEnvironments } from '../environments/useEnvironment'
import { useSetting } from '../settings/useSetting'
import { useShortcuts } from '../shortcuts'
import { useStores } from '../stores'
import { useCommand } from '../useCommand'
import type { PaletteBackend } from './backend'
import { doneWords } from './doneWords'
import { Palette } from './Palette'

/** Tokens that are offered before anything is typed: here there is more to be done than minting. */
const AT_FIRST = 5

type InnerPaletteProps = {
  onAct: (id: ActionId) => void
  onOpenToken: (tokenId: string) => void
}

/** The palette over the window: everything by its name, and tokens. */
export function InnerPalette({ onAct, onOpenToken }: InnerPaletteProps) {
  const { api, app, book, clipboard, notices } = useStores()
  const state = usePart(app, (known) => known.state)
  const { summary } = useStore(book)
  const { holding } = useStore(clipboard)
  const environments = useEnvironments()
  const enterMeans = useSetting('palette.request')
  const [isOpen, setOpen] = useState(false)
  const [only, setOnly] = useState<'tokens'>()
  const [version, setVersion] = useState(0)
  const open = (among?: 'tokens') => {
    setOnly(among)
    setOpen(true)
  }
  useShortcuts({ palette: () => open() })
  useCommand('mintFor', () => open('tokens'))
  useEffect(() => api.on.inventoryChanged(() => setVersion((now) => now + 1)), [api])
  const act = useEffectEvent(onAct)
  const openToken = useEffectEvent(onOpenToken)

  const later = useMemo(
    () => (go: () => void) => {
      setOpen(false)
      // when the dialog has given the focus back
      setTimeout(go)
    },
    [],
  )
  const backend = useMemo<PaletteBackend>(
    () => ({
      search: (query, limit) => api.quick.search({ query, limit }),
      warm: (tokenId) => void api.sessions.warm({ tokenId }),
      mint: (wanted) => api.quick.mint(wanted),
      copyLast: () => api.quick.copyLast({}),
      open: (tokenId) => later(() => openToken(tokenId)),
      act: (id) => later(() => act(id)),
      close: () => setOpen(false),
      done(what) {
        setOpen(false)
        const { title, detail } = doneWords(what)
        if (what.unexpectedAdmin) notices.say(t('palette.done.unconfirmedNotice'), 'bad')
        else notices.say(t('palette.done.notice', { title, detail }))
      },
    }),
    [api, notices, later],
  )
  // from the system's menu there is no palette that could say why not
  useCommand('copyLast', async () => {
    const result = await backend.copyLast()
    if (result.ok) backend.done(result.value)
    else notices.say(explain(result.failure).happened, 'bad')
  })
  if (!state) return null
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={setOpen}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center bg-shade p-4 pt-[8vh]"
    >
      <Modal className="appear flex max-h-[80vh] w-full max-w-160 flex-col rounded-lg bg-raised shadow-float">
        <Dialog
          aria-label={t('palette.dialog')}
          className="flex h-113 max-h-[80vh] min-h-0 flex-col overflow-clip rounded-md outline-none"
        >
          <Palette
            backend={backend}
            version={version}
            only={only}
            surroundings={{
              facts: {
                held: state.held,
                holdsPractice: state.holdsPractice,
                keychain: state.keychain.status,
                alive: summary.alive,
                holdsKs: holding,
                openCase: summary.openCase,
              },
              environments,
              enterMeans,
              keychain: state.keychain,
              atFirst: AT_FIRST,
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
