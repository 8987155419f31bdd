import { KeyRound, Send } from 'lucide-react'
import { useId } from 'react'
import type { KsFacts } from '../../contract/inspect'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { FailurePanel } from '../ui/FailurePanel'
import { Rich } from '../ui/Rich'
import { TextInput } from '../ui/TextInput'
import { useHasPassed } from './Expiry'
import { ANOTHER, hostOf, serverChoices } from './servers'
import { ITSELF, useAsking } from './useAsking'
import { Verdict } from './Verdict'

/** How many tokens are offered to mint an ADMIN session from: more are a choice for the screen of tokens. */
const MOST_OFFERED = 3

/** Asking a server about a KS: says first what is sent where, and what that costs. */
export function AskServer({ facts }: { facts: KsFacts }) {
  const asking = useAsking(facts)
  const { askers, asker, serviceUrl, isAsking } = asking
  const title = useId()
  const about = useId()
  const host = hostOf(serviceUrl)
  if (useHasPassed(facts.fields?.expiry)) {
    return (
      <section aria-labelledby={title}>
        <h3 id={title} className="font-semibold">
          {t('inspect.ask.title')}
        </h3>
        <p className="text-soft">{t('inspect.ask.over')}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby={title} className="flex flex-col gap-3 border-t border-line pt-3">
      <h3 id={title} className="font-semibold">
        {t('inspect.ask.title')}
      </h3>
      <div className="grid gap-3 @form:grid-cols-2">
        <Choice
          label={t('inspect.ask.server')}
          options={serverChoices(asking.accounts)}
          value={asking.chosen}
          onChange={asking.choose}
          isDisabled={isAsking}
        />
        <Choice
          label={t('inspect.ask.by')}
          options={[
            { id: ITSELF, text: t('inspect.ask.itself') },
            ...askers.sessions.map(({ id, name, fingerprint }) => ({
              id,
              text: t('inspect.ask.adminSession', { name }),
              detail: fingerprint,
            })),
          ]}
          value={asker?.id ?? ITSELF}
          onChange={asking.askBy}
          isDisabled={isAsking || askers.sessions.length === 0}
        />
        {asking.chosen === ANOTHER && (
          <TextInput
            label={t('inspect.ask.serviceUrl')}
            help="serviceUrls"
            value={asking.typed}
            onChange={asking.type}
            placeholder="https://api.example.com"
            description={t('inspect.ask.serviceUrlDescription')}
            mono
          />
        )}
      </div>
      {!asker && askers.tokens.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 text-soft">
          <span>{t('inspect.ask.orMint')}</span>
          {askers.tokens.slice(0, MOST_OFFERED).map(({ id, name }) => (
            <Button key={id} size="small" onPress={() => void asking.mintAsker(id)} isDisabled={isAsking}>
              <KeyRound aria-hidden size={12} />
              {name}
            </Button>
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          look="primary"
          onPress={() => void asking.ask()}
          isDisabled={host === undefined}
          isPending={isAsking}
          aria-describedby={about}
        >
          <Send aria-hidden size={14} className="rtl:-scale-x-100" />
          {t('inspect.ask.ask')}
        </Button>
        <p id={about} className="max-w-[60ch] text-xs text-soft">
          {host === undefined ? (
            t('inspect.ask.chooseFirst')
          ) : (
            <Rich
              text={asker ? 'inspect.ask.sendsToAdmin' : 'inspect.ask.sends'}
              parts={{ host: <strong className="font-semibold text-text" /> }}
              values={{ host }}
            />
          )}
        </p>
      </div>
      {asking.verdict && <Verdict verdict={asking.verdict} onDismiss={asking.dismiss} />}
      {asking.failure && <FailurePanel failure={asking.failure} onDismiss={asking.dismiss} />}
    </section>
  )
}
