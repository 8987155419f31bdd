import { t } from '../../strings'

/** Of a session whose grant nobody told: what stands there is what was asked. */
export function AsAsked() {
  return <p className="max-w-[60ch] text-xs text-soft">{t('sessions.grant.asAskedOnly')}</p>
}
