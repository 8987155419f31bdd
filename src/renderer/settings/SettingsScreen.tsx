import { useDeferredValue, useId, useRef, useState } from 'react'
import { useFilter } from 'react-aria-components'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { LockRow } from '../conceal/LockRow'
import { EnvironmentsDialog } from '../environments/EnvironmentsDialog'
import { Page } from '../screens/Page'
import { useShortcuts } from '../shortcuts'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { SearchInput } from '../ui/SearchInput'
import { foundRows } from './found'
import { ResetAll } from './ResetAll'
import { Row, SettingRow } from './SettingRow'

/** Everything that can be set, in groups, with a search. */
export function SettingsScreen() {
  const { app, commands, settings } = useStores()
  const trouble = usePart(settings, (state) => state?.trouble)
  const version = usePart(app, ({ state }) => state?.version)
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { contains } = useFilter({ sensitivity: 'base' })
  const groups = foundRows(useDeferredValue(query), contains)
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  useShortcuts({
    search: () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  return (
    <Page title={t('settings.title')} about={t('settings.about')}>
      {trouble?.map((failure) => (
        <FailurePanel key={failure.code} failure={failure} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <SearchInput
          label={t('settings.search')}
          placeholder={t('settings.search')}
          value={query}
          onChange={setQuery}
          className="min-w-0 flex-1 basis-56"
          inputRef={field}
          maxLength={100}
          input={{ 'data-focus': 'search' }}
        />
        <ResetAll />
      </div>
      <p role="status" className={count > 0 ? 'sr-only' : 'text-soft'}>
        {query === '' ? '' : count === 0 ? t('settings.foundNone') : t('settings.found', { count })}
      </p>
      {groups.map(({ group, rows }) => (
        <Group key={group} title={t(`settings.groups.${group}`)}>
          {rows.map((row) =>
            row === 'environments' ? (
              <EnvironmentsRow key={row} />
            ) : row === 'lock' ? (
              <LockRow key={row} />
            ) : (
              <SettingRow key={row} id={row} />
            ),
          )}
        </Group>
      ))}
      <Button look="quiet" size="small" className="self-start" onPress={() => commands.run('about')}>
        {t('settings.aboutApp', { version: version ?? '' })}
      </Button>
    </Page>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-1">
      <h2 id={titleId} className="text-xs font-semibold text-soft">
        {title}
      </h2>
      <ul className="rounded-md border border-line px-3.5">{children}</ul>
    </section>
  )
}

function EnvironmentsRow() {
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Row
      name={t('settings.environments.name')}
      about={t('settings.environments.about')}
      control={
        <Button ref={button} onPress={() => setEditing(true)}>
          {t('settings.environments.edit')}
        </Button>
      }
    >
      <EnvironmentsDialog
        isOpen={isEditing}
        onClose={() => setEditing(false)}
        returnTo={() => button.current}
      />
    </Row>
  )
}
