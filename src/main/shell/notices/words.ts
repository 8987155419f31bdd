import { explain } from '../../../contract/catalogue'
import type { Failure } from '../../../contract/failures'
import type { SessionView } from '../../../contract/sessions'
import { formatLocale, t } from '../../../strings'
import { oneLine } from '../tray/label'

export type Words = { title: string; body: string }

/*
 * The words of notifications. There is no KS, no fingerprint and no user id in any of them, and names that people gave
 * (labels, cases) only where the setting says so: others may be looking at the screen.
 */

/** What a session is called; without names, by when it was minted. */
function nameOf(session: SessionView, withNames: boolean): string {
  const { tokenLabel, appTokenId, partnerId, caseId, mintedAt } = session
  if (!withNames) return t('main.notices.session.mintedAt', { time: timeOf(mintedAt) })
  const name = oneLine(tokenLabel || appTokenId || t('main.sessions.ofAccount', { partnerId }))
  return caseId === undefined ? name : t('main.notices.session.ofCase', { name, caseId: oneLine(caseId) })
}

export function expiryWords(session: SessionView, withNames: boolean): Words {
  return { title: t('main.notices.ends'), body: nameOf(session, withNames) }
}

export function renewedWords(session: SessionView, withNames: boolean): Words {
  return {
    title: t('main.notices.renewed.title'),
    body: t('main.notices.renewed.body', { session: nameOf(session, withNames) }),
  }
}

/** @param clearsAt epoch milliseconds */
export function copiedWords(session: SessionView, clearsAt: number, withNames: boolean): Words {
  return {
    title: t('main.notices.copied.title'),
    body: t('main.notices.copied.body', {
      session: nameOf(session, withNames),
      time: timeOf(clearsAt, true),
    }),
  }
}

/** @param name of the token */
export function failedWords(failure: Failure, name: string, withNames: boolean): Words {
  const { title: reason } = explain(failure)
  return {
    title: t('main.notices.notMinted.title'),
    body: withNames ? t('main.notices.notMinted.bodyNamed', { name: oneLine(name), reason }) : reason,
  }
}

export function notCopiedWords(failure: Failure): Words {
  return { title: t('main.notices.notCopied'), body: explain(failure).title }
}

/** @param count of the app tokens that were replaced and are due to be deleted */
export function dueWords(count: number): Words {
  return {
    title: t('main.notices.rotationsDue.title', { count }),
    body: t('main.notices.rotationsDue.body'),
  }
}

function timeOf(at: number, withSeconds = false): string {
  return new Intl.DateTimeFormat(formatLocale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds && { second: '2-digit' }),
  }).format(at)
}
