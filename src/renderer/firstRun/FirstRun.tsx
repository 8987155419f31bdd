import {
  ArchiveRestore,
  FlaskConical,
  KeyRound,
  ListPlus,
  LoaderCircle,
  type LucideIcon,
  Plus,
  ShieldEllipsis,
} from 'lucide-react'
import { Fragment } from 'react'
import { Button } from 'react-aria-components'
import { type NamesIn, t } from '../../strings'
import { OfferShortcut } from '../palette/OfferShortcut'
import { useStores } from '../stores'
import { FailurePanel } from '../ui/FailurePanel'
import type { Practice } from './usePractice'

type FirstRunProps = { practice: Practice; onAdd: () => void; onAddSeveral: () => void; onAdmin: () => void }

/** What the app is, the ways to begin, and where secrets will live. */
export function FirstRun({ practice, onAdd, onAddSeveral, onAdmin }: FirstRunProps) {
  const { backupDialogs } = useStores()
  return (
    <section
      aria-labelledby="first-run-title"
      className="relative flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface px-6 py-8"
    >
      <div className="m-auto flex w-full max-w-140 flex-col gap-6">
        <div className="flex flex-col gap-2">
          <KeyRound aria-hidden size={22} strokeWidth={1.75} className="text-accent-text" />
          <h1 id="first-run-title" className="text-xl font-semibold">
            KSmith
          </h1>
          <p className="max-w-[56ch] text-soft">{t('firstRun.about')}</p>
        </div>
        <div className="flex flex-col divide-y divide-line rounded-lg border border-line-strong">
          <Way icon={FlaskConical} name="practice" onPress={practice.hold} isPending={practice.pending} />
          <Way icon={Plus} name="add" onPress={onAdd} />
          <Way icon={ListPlus} name="addSeveral" onPress={onAddSeveral} />
          <Way icon={ArchiveRestore} name="backup" onPress={backupDialogs.takeIn} />
          <Way icon={ShieldEllipsis} name="adminSecret" onPress={onAdmin} />
        </div>
        <OfferShortcut />
        {practice.failure && <FailurePanel failure={practice.failure} onDismiss={practice.dismiss} />}
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-xs">
          {(['secrets', 'sessions', 'labels'] as const).map((kept) => (
            <Fragment key={kept}>
              <dt className="font-medium">{t(`firstRun.kept.${kept}.what`)}</dt>
              <dd className="text-soft">{t(`firstRun.kept.${kept}.where`)}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
    </section>
  )
}

type WayProps = {
  icon: LucideIcon
  name: NamesIn<'firstRun.ways'>
  onPress: () => void
  isPending?: boolean
}

function Way({ icon: Icon, name, onPress, isPending = false }: WayProps) {
  return (
    <Button
      onPress={onPress}
      isPending={isPending}
      className="focus-ring-inset flex items-start gap-3 px-4 py-3 text-start first:rounded-t-lg last:rounded-b-lg data-hovered:bg-hover data-pressed:bg-selected-quiet"
    >
      {isPending ? (
        <LoaderCircle
          aria-hidden
          size={17}
          strokeWidth={1.75}
          className="mt-0.5 shrink-0 animate-spin text-accent-text motion-reduce:animate-none"
        />
      ) : (
        <Icon aria-hidden size={17} strokeWidth={1.75} className="mt-0.5 shrink-0 text-accent-text" />
      )}
      <span className="flex flex-col">
        <span className="font-medium">{t(`firstRun.ways.${name}.title`)}</span>
        <span className="text-xs text-soft">
          {isPending ? t('firstRun.adding') : t(`firstRun.ways.${name}.about`)}
        </span>
      </span>
    </Button>
  )
}
