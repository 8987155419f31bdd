import type { BookSummary, SessionFilter } from '../../contract/sessions'
import { formatNumber, t } from '../../strings'
import { useEnvironments } from '../environments/useEnvironment'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'

/** No case, token or environment has this for an id. */
const ALL = ' '

type SessionFiltersProps = {
  summary: BookSummary
  filter: SessionFilter
  onFilter: (filter: SessionFilter) => void
}

/** Narrows the session book. Each control is there only while there is something to tell apart. */
export function SessionFilters({ summary, filter, onFilter }: SessionFiltersProps) {
  const environments = useEnvironments()
  const { cases, tokens, sessions } = summary
  const named = summary.environments.flatMap((part) => {
    const found = environments.find(({ id }) => id === part.environmentId)
    return found ? [{ id: found.id, text: found.name, sessions: part.sessions }] : []
  })
  const controls = [
    {
      key: 'caseId',
      options: cases.map((part) => ({
        id: part.caseId,
        text: t('sessions.case', { caseId: part.caseId }),
        sessions: part.sessions,
      })),
    },
    {
      key: 'tokenId',
      options: tokens.map((part) => ({ id: part.tokenId, text: part.label, sessions: part.sessions })),
    },
    { key: 'environmentId', options: named },
  ] as const
  const useful = controls.filter(
    ({ key, options }) =>
      filter[key] !== undefined || options.length > 1 || options.some((option) => option.sessions < sessions),
  )
  if (useful.length === 0) return null
  const choose = (key: keyof SessionFilter, id: string) => {
    const { [key]: _, ...rest } = filter
    onFilter(id === ALL ? rest : { ...rest, [key]: id })
  }
  return (
    <fieldset className="contents">
      <legend className="sr-only">{t('sessions.filter.legend')}</legend>
      {useful.map(({ key, options }) => (
        <Choice
          key={key}
          label={t(`sessions.filter.labels.${key}`)}
          hideLabel
          size="small"
          className="max-w-44 min-w-20 flex-1"
          options={[
            { id: ALL, text: t(`sessions.filter.all.${key}`) },
            ...options.map(({ id, text, sessions: count }) => ({ id, text, detail: formatNumber(count) })),
          ]}
          value={filter[key] ?? ALL}
          onChange={(id) => choose(key, id)}
        />
      ))}
      {Object.keys(filter).length > 0 && (
        <Button size="small" look="quiet" onPress={() => onFilter({})}>
          {t('sessions.filter.clear')}
        </Button>
      )}
    </fieldset>
  )
}
