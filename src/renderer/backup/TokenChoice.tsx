import { Check, CircleAlert, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { MAX_WINDOW } from '../../contract/channels'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { placeOf } from '../inventory/account'
import { useStores } from '../stores'
import { tokenName } from '../token/tokenName'
import { Button } from '../ui/Button'
import { inputLook, labelLook } from '../ui/TextInput'

/** Milliseconds that typing has to pause before main searches. */
const DEBOUNCE = 120

type TokenChoiceProps = {
  chosen: ReadonlyMap<string, string>
  onChange: (chosen: ReadonlyMap<string, string>) => void
  problem: string | undefined
}

/** Tokens to choose from, found by a search: the first few hundred that match. What was chosen stays so when it is out of sight. */
export function TokenChoice({ chosen, onChange, problem }: TokenChoiceProps) {
  const { api } = useStores()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{ rows: readonly Token[]; total: number }>({ rows: [], total: 0 })
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await api.tokens.list({ query, filter: 'all', offset: 0, limit: MAX_WINDOW })
      if (isCurrent && result.ok) setFound(result.value)
    }, DEBOUNCE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [api, query])
  const inSight = new Set(found.rows.map(({ id }) => id))
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <SearchField value={query} onChange={setQuery} className="flex flex-col gap-1">
        <Label className={labelLook}>{t('backup.choice.label')}</Label>
        <span className="relative flex items-center">
          <Search aria-hidden size={14} className="pointer-events-none absolute start-2.5 text-faint" />
          <Input
            maxLength={200}
            autoComplete="off"
            spellCheck="false"
            placeholder={t('backup.choice.search')}
            className={`${inputLook} ps-8 [&::-webkit-search-cancel-button]:hidden`}
          />
        </span>
      </SearchField>
      <ListBox
        aria-label={t('backup.choice.name')}
        selectionMode="multiple"
        selectedKeys={[...chosen.keys()].filter((id) => inSight.has(id))}
        onSelectionChange={(keys) => {
          const outOfSight = [...chosen].filter(([id]) => !inSight.has(id))
          const now = found.rows.filter(({ id }) => keys === 'all' || keys.has(id))
          onChange(new Map([...outOfSight, ...now.map((token) => [token.id, tokenName(token)] as const)]))
        }}
        className="h-36 overflow-y-auto rounded-md border border-control bg-surface p-1 outline-none data-focus-visible:outline-2 data-focus-visible:outline-focus"
        renderEmptyState={() => <p className="px-2 py-1.5 text-soft">{t('backup.choice.noMatch')}</p>}
      >
        {found.rows.map((token) => (
          <ListBoxItem
            key={token.id}
            id={token.id}
            textValue={tokenName(token)}
            className="flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 outline-none data-focused:bg-hover data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus"
          >
            {({ isSelected }) => (
              <>
                <Check
                  aria-hidden
                  size={14}
                  className={`shrink-0 text-accent-text ${isSelected ? '' : 'invisible'}`}
                />
                <span dir="auto" className="min-w-0 truncate">
                  {tokenName(token)}
                </span>
                <span className="ms-auto shrink-0 ps-3 text-xs text-soft">
                  {placeOf(token.serviceUrl).mark} · {token.partnerId}
                </span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-soft">
        <span role="status">
          {chosen.size === 0 ? t('backup.choice.none') : t('backup.choice.chosen', { count: chosen.size })}
        </span>
        {found.total > found.rows.length && (
          <span>{t('backup.choice.more', { count: found.total - found.rows.length })}</span>
        )}
        {chosen.size > 0 && (
          <Button size="small" look="quiet" onPress={() => onChange(new Map())}>
            {t('backup.choice.chooseNone')}
          </Button>
        )}
        {problem !== undefined && (
          <span role="alert" className="inline-flex items-center gap-1 text-bad">
            <CircleAlert aria-hidden size={13} />
            {problem}
          </span>
        )}
      </div>
    </div>
  )
}
