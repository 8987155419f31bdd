import { Lock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { KsFacts } from '../../contract/inspect'
import { Mark } from '../ui/Mark'
import { Expiry } from './Expiry'
import { Fact, Facts, Nothing } from './Facts'
import { PrivilegeList } from './PrivilegeList'

/** What can be told of a KS without asking anybody: all of a v1 KS; of a v2 KS what the session book remembers. */
export function KsFactsTable({ facts, titleId }: { facts: KsFacts; titleId: string }) {
  const { version, partnerId, fingerprint, isWhole, fields, session } = facts
  return (
    <div className="flex flex-col gap-2">
      <h2 id={titleId} className="flex flex-wrap items-center gap-2 text-base font-semibold">
        KS <code className="selectable text-xs">{fingerprint}</code>
        {fields?.sessionType === 2 || session?.type === 2 ? <Mark tone="warn">ADMIN</Mark> : null}
        {!isWhole && (
          <Mark tone="bad" icon={TriangleAlert}>
            Cut off
          </Mark>
        )}
      </h2>
      <Facts>
        <Fact name="Version">
          v{version}
          <span className="ps-3 text-soft">
            {version === 1
              ? 'Signed, but not sealed: anyone can read it. Nothing of it is verified here.'
              : 'Sealed with the account’s secret.'}
          </span>
        </Fact>
        <Fact name="Partner">
          <span className="numerals">{partnerId}</span>
        </Fact>
        {fields && (
          <>
            <Fact name="Ends">
              <Expiry at={fields.expiry} />
            </Fact>
            <Fact name="Type">{typeName(fields.sessionType)}</Fact>
            <Fact name="User">{fields.userId || <Nothing>None</Nothing>}</Fact>
            <Fact name="Privileges">
              <PrivilegeList privileges={fields.privileges} />
            </Fact>
            <Fact name="Master partner">{fields.masterPartnerId || <Nothing>None</Nothing>}</Fact>
            <Fact name="Additional data">{fields.additionalData || <Nothing>None</Nothing>}</Fact>
            <Fact name="Random part">
              <code className="text-xs break-all">{fields.random}</code>
            </Fact>
          </>
        )}
        {!fields && session && (
          <>
            <Fact name="Ends">
              <Expiry at={Math.round(session.endsAt / 1000)} />
            </Fact>
            <Fact name="Type">{typeName(session.type)}</Fact>
            <Fact name="User">{session.userId || <Nothing>None</Nothing>}</Fact>
            <Fact name="Privileges">
              <PrivilegeList privileges={session.privileges} />
            </Fact>
          </>
        )}
      </Facts>
      {!fields && (
        <Note>
          {session
            ? 'A v2 KS shows its version and its partner only. The rest comes from the session book: it is what was granted when this session was minted.'
            : 'A v2 KS shows its version and its partner, and no more: everything else in it is sealed with the account’s own secret, which nobody but the server has. Only the server can tell when it ends and what it may do.'}
        </Note>
      )}
      {!isWhole && (
        <Note>
          Its sealed part does not have the length that a sealed part can have: the end is missing, or
          something was changed on the way. A server will not be able to read it.
        </Note>
      )}
    </div>
  )
}

/** A session type by its name. */
export function typeName(type: number): string {
  return { 0: 'USER', 2: 'ADMIN' }[type] ?? `${type}, which is no type of the API’s`
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className="flex max-w-[75ch] items-start gap-2 text-soft">
      <Lock aria-hidden size={14} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      {children}
    </p>
  )
}
