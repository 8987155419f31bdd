import { CircleAlert, ClipboardPaste, Keyboard, ShieldCheck } from 'lucide-react'
import { useId } from 'react'
import { Group } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import type { SecretKind } from '../../contract/entryChannels'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { FieldHelp } from '../help/HelpMark'
import { Button } from '../ui/Button'
import { Rich } from '../ui/Rich'
import { labelLook } from '../ui/TextInput'
import type { Intake } from './intake'

type SecretIntakeProps = {
  intake: Intake
  /** what the entry window says that the secret is for */
  title: string
  /** fingerprint of the secret that is held already, to tell the two apart */
  held?: string
  /** whose secret it is */
  kind?: SecretKind
  /** while the secret that was taken is being saved */
  isBusy?: boolean
}

/** Two ways for a secret to reach the app without passing through this window. */
export function SecretIntake({ intake, title, held, kind = 'app-token', isBusy = false }: SecretIntakeProps) {
  const { taken, waiting, problem, isMissing = false } = useStore(intake)
  const wrong = problem ? explain(problem).happened : isMissing ? t('addToken.intake.required') : undefined
  const label = useId()
  const about = useId()
  return (
    <Group
      aria-labelledby={label}
      aria-describedby={about}
      isInvalid={wrong !== undefined}
      className="relative flex flex-col gap-1.5"
    >
      <span id={label} className={labelLook}>
        {t(`addToken.intake.label.${kind}`)}
      </span>
      <div
        className={`flex flex-wrap items-center gap-2 rounded-md border bg-canvas p-2 ${wrong !== undefined ? 'border-bad' : 'border-line-strong'}`}
      >
        {taken && (
          <span className="me-auto inline-flex items-center gap-1.5 ps-1 whitespace-nowrap">
            <ShieldCheck aria-hidden size={15} className="text-good" />
            <Rich
              text="addToken.intake.taken"
              parts={{ fingerprint: <code dir="ltr" className="selectable text-xs" /> }}
              values={{ fingerprint: taken.fingerprint }}
            />
          </span>
        )}
        <Button
          onPress={() => void intake.fromClipboard()}
          isPending={waiting === 'clipboard'}
          isDisabled={isBusy || waiting === 'window'}
          size={taken ? 'small' : 'normal'}
          look={taken ? 'quiet' : 'plain'}
        >
          <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
          {t('addToken.intake.fromClipboard')}
        </Button>
        <Button
          onPress={() => void intake.typed(title, kind)}
          isPending={waiting === 'window'}
          isDisabled={isBusy || waiting === 'clipboard'}
          size={taken ? 'small' : 'normal'}
          look={taken ? 'quiet' : 'plain'}
        >
          <Keyboard aria-hidden size={14} strokeWidth={1.75} />
          {t('addToken.intake.typed')}
        </Button>
        {waiting === 'window' && <span className="text-xs text-soft">{t('addToken.intake.waiting')}</span>}
      </div>
      <div id={about} aria-live="polite" className="flex flex-col gap-1 text-xs">
        {wrong !== undefined && (
          <span className="flex items-start gap-1 text-bad">
            <CircleAlert aria-hidden size={13} className="mt-0.5 shrink-0" />
            {wrong}
          </span>
        )}
        {taken && held === taken.fingerprint && (
          <span className="text-warn">{t('addToken.intake.same')}</span>
        )}
        <span className="text-faint">
          {taken ? t(`addToken.intake.kept.${kind}`) : t('addToken.intake.about')}
        </span>
      </div>
      <FieldHelp topic="secrets" />
    </Group>
  )
}
