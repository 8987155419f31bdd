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
import { Button } from 'react-aria-components'
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
          <p className="max-w-[56ch] text-soft">
            Keep Kaltura app tokens in your system’s keychain and mint short-lived sessions from them, so that
            the permanent secret stays put.
          </p>
        </div>
        <div className="flex flex-col divide-y divide-line rounded-lg border border-line-strong">
          <Way
            icon={FlaskConical}
            title="Try it with a practice account"
            text="A small Kaltura built into the app, with sample tokens. Nothing leaves this computer."
            onPress={practice.hold}
            isPending={practice.pending}
          />
          <Way
            icon={Plus}
            title="Add a token"
            text="You need its id, its secret and the partner id. The rest can be found out."
            onPress={onAdd}
          />
          <Way
            icon={ListPlus}
            title="Add several tokens"
            text="From the clipboard or a file: JSON, .env, CSV or lines of id:token."
            onPress={onAddSeveral}
          />
          <Way
            icon={ArchiveRestore}
            title="Take in a backup"
            text="A file that KSmith made, from another computer or from a colleague."
            onPress={backupDialogs.takeIn}
          />
          <Way
            icon={ShieldEllipsis}
            title="Session from an admin secret"
            text="For an account without an app token. The secret is used once and never stored."
            onPress={onAdmin}
          />
        </div>
        <OfferShortcut />
        {practice.failure && <FailurePanel failure={practice.failure} onDismiss={practice.dismiss} />}
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-xs">
          <dt className="font-medium">Secrets</dt>
          <dd className="text-soft">
            In the operating system’s keychain, and nowhere else. This window never sees them.
          </dd>
          <dt className="font-medium">Sessions</dt>
          <dd className="text-soft">
            In memory until the app is closed. A copied one is cleared from the clipboard.
          </dd>
          <dt className="font-medium">Labels and ids</dt>
          <dd className="text-soft">In one file that only your user account can read.</dd>
        </dl>
      </div>
    </section>
  )
}

type WayProps = {
  icon: LucideIcon
  title: string
  text: string
  onPress: () => void
  isPending?: boolean
}

function Way({ icon: Icon, title, text, onPress, isPending = false }: WayProps) {
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
        <span className="font-medium">{title}</span>
        <span className="text-xs text-soft">{isPending ? 'Adding its tokens…' : text}</span>
      </span>
    </Button>
  )
}
