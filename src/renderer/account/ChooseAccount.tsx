import { Building2, KeyRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AccountChoice } from '../../contract/account'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { ConfirmMintDialog } from '../guardRails/ConfirmMintDialog'
import { placeOf } from '../inventory/account'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { FailurePanel } from '../ui/FailurePanel'
import { focusIfLost } from '../ui/focus'
import { Mark } from '../ui/Mark'
import { TextInput } from '../ui/TextInput'
import { type KsAccount, OpenByKsDialog } from './OpenByKsDialog'
import type { OpenAccountStore } from './openAccount'
import { useChoices } from './useChoices'
import { useOpenQuestion } from './useOpenQuestion'

/** Which account to administer, and with what. */
export function ChooseAccount({ store }: { store: OpenAccountStore }) {
  const { api, commands } = useStores()
  const { opening, failure, closed, toConfirm } = useStore(store)
  const question = useOpenQuestion(toConfirm)
  const [query, setQuery] = useState('')
  const { rows, total, loaded } = useChoices(api, query)
  const [byKs, setByKs] = useState<KsAccount>()
  const section = useRef<HTMLElement>(null)
  // the account that was open took the focus with it
  useEffect(() => focusIfLost(() => section.current?.querySelector('button')), [])

  return (
    <section
      ref={section}
      aria-labelledby="account-title"
      className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface px-6 py-5"
    >
      <div className="mx-auto flex w-full max-w-200 flex-col gap-4">
        <div className="flex flex-wrap items-start gap-3">
          <Building2 aria-hidden size={20} strokeWidth={1.75} className="mt-0.5 text-accent-text" />
          <div className="min-w-0 flex-1">
            <h1 id="account-title" className="text-lg font-semibold">
              {t('account.choose.title')}
            </h1>
            <p className="max-w-[68ch] text-soft">{t('account.choose.about')}</p>
          </div>
          <Button onPress={() => setByKs({})}>
            <KeyRound aria-hidden size={14} strokeWidth={1.75} />
            {t('account.choose.withKs')}
          </Button>
        </div>
        {closed && (
          <p role="status" className="rounded-md border border-warn-line bg-warn-soft px-3 py-2">
            {t(`account.choose.closed.${closed}`)}
          </p>
        )}
        {failure && <FailurePanel failure={failure} onDismiss={store.dismiss} />}
        {(total > 8 || query !== '') && (
          <TextInput
            label={t('account.choose.search')}
            hideLabel
            value={query}
            onChange={setQuery}
            placeholder={t('account.choose.searchFor')}
            maxLength={200}
          />
        )}
        <ul
          aria-label={t('account.choose.accounts')}
          className="flex flex-col divide-y divide-line rounded-lg border border-line-strong"
        >
          {rows.map((choice) => (
            <AccountOption
              key={`${choice.serviceUrl} ${choice.partnerId}`}
              choice={choice}
              opening={opening}
              onOpen={(tokenId) => void store.openByToken(tokenId)}
              onKs={() => setByKs({ serviceUrl: choice.serviceUrl, partnerId: choice.partnerId })}
            />
          ))}
          {loaded && rows.length === 0 && (
            <li className="flex flex-wrap items-center justify-between gap-2 px-4 py-4 text-soft">
              {query === '' ? t('account.choose.none') : t('account.choose.noMatch')}
              {query === '' && (
                <Button onPress={() => commands.run('addToken')}>{t('account.choose.add')}</Button>
              )}
            </li>
          )}
        </ul>
        {total > rows.length && (
          <p className="text-xs text-soft">{t('account.choose.more', { count: total - rows.length })}</p>
        )}
      </div>
      <OpenByKsDialog account={byKs} store={store} onClose={() => setByKs(undefined)} />
      <ConfirmMintDialog
        question={question}
        onConfirm={(typed) => question && void store.openByToken(question.token.id, typed)}
        onClose={store.dismiss}
      />
    </section>
  )
}

type AccountOptionProps = {
  choice: AccountChoice
  opening: string | undefined
  onOpen: (tokenId: string) => void
  onKs: () => void
}

function AccountOption({ choice, opening, onOpen, onKs }: AccountOptionProps) {
  const { serviceUrl, partnerId, held, tokens } = choice
  const [chosen, setChosen] = useState<string>()
  const token = tokens.find(({ id }) => id === chosen) ?? tokens[0]
  // a token that is not offered any more is not chosen either
  useEffect(() => {
    if (chosen !== undefined && !tokens.some(({ id }) => id === chosen)) setChosen(undefined)
  }, [chosen, tokens])
  const place = placeOf(serviceUrl).name
  const account = { place, partnerId }
  const isOpening = token !== undefined && opening === token.id
  return (
    <li
      aria-label={t('account.choose.account', account)}
      className="@container flex flex-col gap-2 px-4 py-3"
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{place}</span>
        <bdi className="font-mono text-xs text-soft">{partnerId}</bdi>
        <span className="text-xs text-soft">{t('account.choose.held', { count: held })}</span>
      </div>
      <div className="flex flex-wrap items-end gap-2">
        {token ? (
          <>
            <Choice
              label={t('account.choose.token', account)}
              hideLabel
              options={tokens.map(({ id, label, isAdmin }) => ({
                id,
                text: label,
                detail: isAdmin ? 'ADMIN' : t('account.choose.mayGiveAdmin'),
              }))}
              value={token.id}
              onChange={setChosen}
              className="w-76 max-w-full"
            />
            {token.isAdmin && (
              <span className="flex h-7.5 items-center">
                <Mark tone="warn">ADMIN</Mark>
              </span>
            )}
            <Button
              look="primary"
              onPress={() => onOpen(token.id)}
              isPending={isOpening}
              isDisabled={opening !== undefined && !isOpening}
              aria-label={t(`account.choose.${isOpening ? 'openingThis' : 'openThis'}`, account)}
            >
              {isOpening ? t('account.choose.opening') : t('account.choose.open')}
            </Button>
          </>
        ) : (
          <p className="text-xs text-soft">{t('account.choose.noAdmin')}</p>
        )}
        <Button look="quiet" onPress={onKs} aria-label={t('account.choose.withKsThis', account)}>
          {t('account.choose.withKs')}
        </Button>
      </div>
    </li>
  )
}
