import { Fragment, type ReactNode } from 'react'
import { explain } from '../../contract/catalogue'
import type { JournalEntry, JournalRights, JournalRow } from '../../contract/journal'
import { formatNumber, t } from '../../strings'
import { placeOf } from '../inventory/account'
import { formatDuration } from '../ui/duration'
import { typeWord } from './rowWords'
import { momentOf } from './times'

/** All that an entry says. */
export function EntryDetails({ row }: { row: JournalRow }) {
  return (
    <div className="@container flex flex-col gap-2 text-xs">
      {row.kind === 'entry' && <OfEntry entry={row.entry} />}
      {row.kind === 'unknown' && (
        <Facts>
          {row.at !== undefined && <Fact name={t('journal.details.time')}>{momentOf(row.at)}</Fact>}
          <Fact name={t('journal.details.number')}>{formatNumber(row.seq)}</Fact>
          <Fact name={t('journal.details.unknown')} mono>
            {row.text}
          </Fact>
        </Facts>
      )}
      {row.kind === 'unreadable' && (
        <p className="max-w-[70ch] text-soft">
          {row.lines === undefined ? t('journal.details.fileUnreadable') : t('journal.details.unreadable')}
        </p>
      )}
      <p className="selectable text-2xs text-faint">
        {row.kind === 'unreadable'
          ? row.file
          : t('journal.details.place', { file: row.file, line: row.line })}
      </p>
    </div>
  )
}

function OfEntry({ entry }: { entry: JournalEntry }) {
  const { failure, requested, granted, note, serviceUrl } = entry
  return (
    <>
      {failure !== undefined && (
        <p className="max-w-[70ch]">
          <code className="selectable me-2 text-2xs text-bad">{failure}</code>
          {explain({ code: failure }).happened}
        </p>
      )}
      {note !== undefined && <p className="selectable max-w-[90ch] break-words">{note}</p>}
      <Facts>
        <Fact name={t('journal.details.time')}>{momentOf(entry.at)}</Fact>
        <Fact name={t('journal.details.user')}>{entry.user}</Fact>
        {entry.label !== undefined && <Fact name={t('journal.details.token')}>{entry.label}</Fact>}
        {entry.appTokenId !== undefined && (
          <Fact name={t('journal.details.appTokenId')} mono>
            {entry.appTokenId}
          </Fact>
        )}
        {entry.partnerId !== undefined && (
          <Fact name={t('journal.details.partnerId')} mono>
            {entry.partnerId}
          </Fact>
        )}
        {serviceUrl !== undefined && (
          <Fact name={t('journal.details.account')}>{placeOf(serviceUrl).name}</Fact>
        )}
        {entry.case !== undefined && <Fact name={t('journal.details.case')}>{entry.case}</Fact>}
        {entry.environment !== undefined && (
          <Fact name={t('journal.details.environment')}>{entry.environment}</Fact>
        )}
        {entry.ks !== undefined && (
          <Fact name={t('journal.details.ks')} mono>
            {entry.ks}
          </Fact>
        )}
        <Fact name={t('journal.details.number')}>{formatNumber(entry.seq)}</Fact>
      </Facts>
      {requested && <Rights requested={requested} granted={granted} />}
    </>
  )
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-1 @form:grid-cols-2">{children}</dl>
}

function Fact({ name, mono = false, children }: { name: string; mono?: boolean; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-2">
      <dt className="w-24 shrink-0 text-soft">{name}</dt>
      <dd className={`selectable min-w-0 break-words ${mono ? 'font-mono text-2xs leading-4.5' : ''}`}>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

/** A list that breaks behind its commas. */
function Commas({ text }: { text: string }) {
  return text.split(/(?<=,)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ))
}

/** What was asked beside what was granted. */
function Rights({ requested, granted }: { requested: JournalRights; granted: JournalRights | undefined }) {
  const points = [
    {
      name: t('journal.rights.lifetime'),
      of: ({ lifetime }: JournalRights) => lifetime && formatDuration(lifetime),
    },
    { name: t('journal.rights.type'), of: ({ type }: JournalRights) => typeWord(type) },
    { name: t('journal.rights.userId'), of: ({ userId }: JournalRights) => userId },
    {
      name: t('journal.rights.privileges'),
      of: ({ privileges }: JournalRights) => privileges && <Commas text={privileges} />,
      mono: true,
    },
  ]
  const head = 'py-0.5 pe-3 text-start text-2xs font-normal text-faint'
  return (
    <table className="w-full max-w-180 table-fixed border-collapse">
      <thead>
        <tr>
          <th scope="col" className={`${head} w-26`}>
            <span className="sr-only">{t('journal.rights.point')}</span>
          </th>
          <th scope="col" className={head}>
            {t('journal.rights.asked')}
          </th>
          <th scope="col" className={head}>
            {t('journal.rights.granted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ name, of, mono }) => (
          <tr key={name} className="border-t border-line align-baseline">
            <th scope="row" className="py-1 pe-2 text-start font-normal text-soft">
              {name}
            </th>
            {[requested, granted].map((rights, side) => {
              const right = rights && of(rights)
              return (
                <td
                  key={side === 0 ? 'asked' : 'granted'}
                  className={`selectable py-1 pe-3 break-words ${mono ? 'font-mono text-2xs leading-4.5' : ''}`}
                >
                  {right ? (
                    <bdi>{right}</bdi>
                  ) : (
                    <span className="font-sans text-faint">
                      <span aria-hidden>–</span>
                      <span className="sr-only">{t('journal.rights.nothing')}</span>
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
