import { t } from '../../strings'

/** In the place of a token while the search finds none. */
export function NoToken() {
  return (
    <div className="flex flex-1 items-center justify-center bg-surface px-6">
      <p className="text-soft">{t('token.none')}</p>
    </div>
  )
}
