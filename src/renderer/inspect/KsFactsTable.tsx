import { Lock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { KsFacts } from '../../contract/inspect'
import { t } from '../../strings'
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
            {t('inspect.facts.cutOff')}
          </Mark>
        )}
      </h2>
      <Facts>
        <Fact name={t('inspect.facts.version')}>
          v{version}
          <span className="ps-3 text-soft">
            {version === 1 ? t('inspect.facts.signed') : t('inspect.facts.sealed')}
          </span>
        </Fact>
        <Fact name={t('inspect.facts.partner')}>
          <span className="numerals">{partnerId}</span>
        </Fact>
        {fields && (
          <>
            <Fact name={t('inspect.facts.ends')}>
              <Expiry at={fields.expiry} />
            </Fact>
            <Fact name={t('inspect.facts.type')}>{typeName(fields.sessionType)}</Fact>
            <Fact name={t('inspect.facts.user')}>
              {fields.userId ? <bdi>{fields.userId}</bdi> : <Nothing>{t('inspect.facts.none')}</Nothing>}
            </Fact>
            <Fact name={t('inspect.facts.privileges')}>
              <PrivilegeList privileges={fields.privileges} />
            </Fact>
            <Fact name={t('inspect.facts.masterPartner')}>
              {fields.masterPartnerId || <Nothing>{t('inspect.facts.none')}</Nothing>}
            </Fact>
            <Fact name={t('inspect.facts.additionalData')}>
              {fields.additionalData ? (
                <bdi>{fields.additionalData}</bdi>
              ) : (
                <Nothing>{t('inspect.facts.none')}</Nothing>
              )}
            </Fact>
            <Fact name={t('inspect.facts.random')}>
              <code className="text-xs break-all">{fields.random}</code>
            </Fact>
          </>
        )}
        {!fields && session && (
          <>
            <Fact name={t('inspect.facts.ends')}>
              <Expiry at={Math.round(session.endsAt / 1000)} />
            </Fact>
            <Fact name={t('inspect.facts.type')}>{typeName(session.type)}</Fact>
            <Fact name={t('inspect.facts.user')}>
              {session.userId ? <bdi>{session.userId}</bdi> : <Nothing>{t('inspect.facts.none')}</Nothing>}
            </Fact>
            <Fact name={t('inspect.facts.privileges')}>
              <PrivilegeList privileges={session.privileges} />
            </Fact>
          </>
        )}
      </Facts>
      {!fields && <Note>{session ? t('inspect.facts.fromBook') : t('inspect.facts.noMore')}</Note>}
      {!isWhole && <Note>{t('inspect.facts.notWhole')}</Note>}
    </div>
  )
}

/** A session type by its name. */
export function typeName(type: number): string {
  return { 0: 'USER', 2: 'ADMIN' }[type] ?? t('inspect.facts.unknownType', { type })
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className="flex max-w-[75ch] items-start gap-2 text-soft">
      <Lock aria-hidden size={14} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      {children}
    </p>
  )
}
