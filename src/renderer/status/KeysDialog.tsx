import type { Shortcut } from '../../contract/actions'
import { t } from '../../strings'
import { shortcutTable } from '../shortcutTable'
import { Button } from '../ui/Button'
import { Kbd, modifier } from '../ui/Kbd'
import { DialogActions, ModalDialog } from '../ui/ModalDialog'

type Row = { keys: readonly (readonly string[])[]; does: string }

/** What lists and fields do with keys by themselves. */
const byThemselves: readonly Row[] = [
  {
    keys: [['↑'], ['↓'], ['PgUp'], ['PgDn'], ['Home'], ['End']],
    does: t('status.keys.move'),
  },
  { keys: [['↵']], does: t('status.keys.mintAgain') },
  { keys: [['↓'], ['↵'], ['Tab']], does: t('status.keys.privileges') },
  { keys: [['Esc']], does: t('status.keys.escape') },
]

/** Every key that does something, from the table that the window listens by. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const rows = shortcutTable.map(({ keys, does }) => ({ keys: keys.map(keysOf), does }))
  return (
    <ModalDialog title={t('status.keys.title')} isOpen={isOpen} onClose={onClose} width="wide">
      {/* nothing in it takes the focus, so that it does, to be scrolled */}
      <section
        aria-label={t('status.keys.all')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it is reached by keyboard
        tabIndex={0}
        className="focus-visible:-outline-offset-2 flex min-h-0 flex-col gap-4 overflow-y-auto px-5 py-3"
      >
        <Keys title={t('status.keys.everywhere')} rows={rows} />
        <Keys title={t('status.keys.inside')} rows={byThemselves} />
      </section>
      <DialogActions>
        <Button onPress={onClose} autoFocus>
          {t('status.keys.close')}
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-xs font-semibold text-soft">{title}</h3>
      <dl className="grid grid-cols-[minmax(0,10rem)_minmax(0,1fr)] items-baseline gap-x-6 gap-y-1.5">
        {rows.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex flex-wrap items-center gap-1 text-soft">
              {keys.map((pressed, index) => (
                <span key={pressed.join()} className="inline-flex items-center gap-1">
                  {index > 0 && <span className="text-xs">{t('status.keys.or')}</span>}
                  <Kbd keys={pressed} />
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The keys as this system's keyboards name them. */
function keysOf({ mod, shift, key }: Shortcut): string[] {
  const name = key === 'enter' ? '↵' : key.toUpperCase()
  return [...(mod ? [modifier] : []), ...(shift ? ['Shift'] : []), name]
}
