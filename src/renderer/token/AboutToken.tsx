import type { ReactNode } from 'react'
import type { Token } from '../../contract/tokens'
import { formatLocale, t } from '../../strings'
import { EnvironmentField } from '../environments/EnvironmentField'
import { CheckedFact } from '../health/CheckedFact'
import { HelpMark } from '../help/HelpMark'
import type { HelpTopic } from '../help/topics'
import { placeOf } from '../inventory/account'
import { SourceMark } from '../mint/SourceMark'
import { Rich } from '../ui/Rich'
import { capLines } from './capWords'
import { FindHashType } from './FindHashType'
import { HashTypeField } from './HashTypeField'

const idLook = <span dir="ltr" className="selectable font-mono text-xs text-text" />

/** Everything that is known about a token, and how. */
export function AboutToken({ token, isBlocked }: { token: Token; isBlocked: boolean }) {
  const place = placeOf(token.serviceUrl)
  const date = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section aria-labelledby={`about-${token.id}`} className="flex flex-col gap-4">
      <div>
        <h3 id={`about-${token.id}`} className="pb-1.5 text-base font-semibold">
          {t('token.about.title')}
        </h3>
        <dl>
          <Fact name={t('token.about.account')}>
            <span dir="ltr" className="selectable font-mono text-xs">
              {token.partnerId}
            </span>
            <span className="text-soft">{place.name}</span>
          </Fact>
          {place.kind !== 'practice' && (
            <Fact name={t('token.about.serviceUrl')} help="serviceUrls">
              <span dir="ltr" className="selectable font-mono text-xs break-all">
                {token.serviceUrl}
              </span>
            </Fact>
          )}
          <Fact name={t('token.about.environment')} help="environments">
            <EnvironmentField token={token} />
          </Fact>
          <Fact name={t('token.about.appTokenId')}>
            <span dir="ltr" className="selectable font-mono text-xs">
              {token.appTokenId}
            </span>
          </Fact>
          <Fact name={t('token.about.hashType')} help="hashTypes">
            <HashTypeField token={token} />
            <FindHashType token={token} isDisabled={isBlocked} />
          </Fact>
          <Fact name={t('token.about.secret')} help="fingerprints">
            {token.compromised?.secretGone === undefined ? (
              <span className="text-soft">
                <Rich
                  text="token.about.inKeychain"
                  parts={{ print: idLook }}
                  values={{ fingerprint: token.fingerprint }}
                />
              </span>
            ) : (
              <span className="text-soft">{t('token.about.secretGone')}</span>
            )}
          </Fact>
          <Fact name={t('token.about.checked')}>
            <CheckedFact token={token} isBlocked={isBlocked} />
          </Fact>
          <HistoryFact token={token} />
          <Fact name={t('token.about.lastUsed')}>
            {token.lastUsedAt === undefined ? (
              <span className="text-soft">{t('token.about.notUsed')}</span>
            ) : (
              date.format(token.lastUsedAt)
            )}
          </Fact>
        </dl>
      </div>
      <div>
        <h3 className="pb-1.5 text-base font-semibold">{t('token.limits.title')}</h3>
        <dl>
          {capLines(token.caps).map(({ name, value, known, mono }) => (
            <Fact key={name} name={name} aside={<SourceMark known={known} />}>
              {value === undefined ? (
                <span className="text-faint">{t('token.limits.unknown')}</span>
              ) : (
                <bdi className={`selectable break-all ${mono ? 'font-mono text-xs' : ''}`}>{value}</bdi>
              )}
            </Fact>
          ))}
        </dl>
        <p className="max-w-[60ch] pt-2 text-xs text-faint">{t('token.limits.about')}</p>
      </div>
    </section>
  )
}

/** What was held in this place before. */
function HistoryFact({ token: { history = [] } }: { token: Token }) {
  const last = history.at(-1)
  if (!last) return null
  const date = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' })
  const replaced = { id: last.appTokenId, date: date.format(last.replacedAt) }
  const before = history.length - 1
  return (
    <Fact name={t('token.about.rotated')}>
      <span className="text-soft">
        {before === 0 ? (
          <Rich text="token.about.replaced" parts={{ id: idLook }} values={replaced} />
        ) : (
          <Rich
            text="token.about.replacedAfter"
            parts={{ id: idLook }}
            values={{ ...replaced, count: before }}
          />
        )}
      </span>
    </Fact>
  )
}

type FactProps = { name: string; help?: HelpTopic; aside?: ReactNode; children: ReactNode }

function Fact({ name, help, aside, children }: FactProps) {
  return (
    <div className="flex min-h-7.5 items-center gap-3 border-t border-line py-1">
      <dt className="w-28 shrink-0 text-xs text-soft">{name}</dt>
      <dd className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
        {children}
        {help && <HelpMark topic={help} />}
      </dd>
      {aside !== undefined && <dd className="w-18 shrink-0">{aside}</dd>}
    </div>
  )
}
