import type { ReactNode } from 'react'
import type { Token } from '../../contract/tokens'
import { EnvironmentField } from '../environments/EnvironmentField'
import { CheckedFact } from '../health/CheckedFact'
import { HelpMark } from '../help/HelpMark'
import type { HelpTopic } from '../help/topics'
import { placeOf } from '../inventory/account'
import { SourceMark } from '../mint/SourceMark'
import { capLines } from './capWords'
import { FindHashType } from './FindHashType'
import { HashTypeField } from './HashTypeField'

/** Everything that is known about a token, and how. */
export function AboutToken({ token, isBlocked }: { token: Token; isBlocked: boolean }) {
  const place = placeOf(token.serviceUrl)
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section aria-labelledby={`about-${token.id}`} className="flex flex-col gap-4">
      <div>
        <h3 id={`about-${token.id}`} className="pb-1.5 text-base font-semibold">
          About this token
        </h3>
        <dl>
          <Fact name="Account">
            <span className="selectable font-mono text-xs">{token.partnerId}</span>
            <span className="text-soft">{place.name}</span>
          </Fact>
          {place.kind !== 'practice' && (
            <Fact name="Service URL" help="serviceUrls">
              <span className="selectable font-mono text-xs break-all">{token.serviceUrl}</span>
            </Fact>
          )}
          <Fact name="Environment" help="environments">
            <EnvironmentField token={token} />
          </Fact>
          <Fact name="App-token id">
            <span className="selectable font-mono text-xs">{token.appTokenId}</span>
          </Fact>
          <Fact name="Hash type" help="hashTypes">
            <HashTypeField token={token} />
            <FindHashType token={token} isDisabled={isBlocked} />
          </Fact>
          <Fact name="Secret" help="fingerprints">
            {token.compromised?.secretGone === undefined ? (
              <>
                <span className="text-soft">In the keychain, fingerprint</span>
                <span className="selectable font-mono text-xs">{token.fingerprint}</span>
              </>
            ) : (
              <span className="text-soft">Removed from the keychain</span>
            )}
          </Fact>
          <Fact name="Checked">
            <CheckedFact token={token} isBlocked={isBlocked} />
          </Fact>
          <HistoryFact token={token} />
          <Fact name="Last used">
            {token.lastUsedAt === undefined ? (
              <span className="text-soft">Not yet</span>
            ) : (
              date.format(token.lastUsedAt)
            )}
          </Fact>
        </dl>
      </div>
      <div>
        <h3 className="pb-1.5 text-base font-semibold">Its limits</h3>
        <dl>
          {capLines(token.caps).map(({ name, value, known, mono }) => (
            <Fact key={name} name={name} aside={<SourceMark known={known} />}>
              {value === undefined ? (
                <span className="text-faint">The server decides</span>
              ) : (
                <span className={`selectable break-all ${mono ? 'font-mono text-xs' : ''}`}>{value}</span>
              )}
            </Fact>
          ))}
        </dl>
        <p className="max-w-[60ch] pt-2 text-xs text-faint">
          Declared limits were read from the account, learned ones were seen in an answer. Unknown ones show
          themselves in what is granted.
        </p>
      </div>
    </section>
  )
}

/** What was held in this place before. */
function HistoryFact({ token: { history = [] } }: { token: Token }) {
  const last = history.at(-1)
  if (!last) return null
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
  return (
    <Fact name="Rotated">
      <span className="text-soft">In the place of</span>
      <span className="selectable font-mono text-xs">{last.appTokenId}</span>
      <span className="text-soft">
        since {date.format(last.replacedAt)}
        {history.length > 1 && `, and ${history.length - 1} before`}
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
