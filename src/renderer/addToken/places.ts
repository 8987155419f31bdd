import { regions } from '../../kaltura/regions'
import { t } from '../../strings'

/** Where an account can live: the hosted service's regions, or any other server. */
export const places = [
  ...regions.map(({ code, url }) => ({ id: url, text: t(`regions.${code}`), detail: new URL(url).host })),
  { id: 'custom', text: t('addToken.place.another') },
]
