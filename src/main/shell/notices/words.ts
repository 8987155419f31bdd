import { explain } from '../../../contract/catalogue'
import type { Failure } from '../../../contract/failures'
import type { SessionView } from '../../../contract/sessions'
import { oneLine } from '../tray/label'

export type Words = { title: string; body: string }

/*
 * The words of notifications. There is no KS, no fingerprint and no user id in any of them, and names that people gave
 * (labels, cases) only where the setting says so: others may be looking at the screen.
 */

/** What a session is called; without names, by when it was minted. */
function nameOf(session: SessionView, withNames: boolean): string {
  if (!withNames) return `Minted at ${timeOf(session.mintedAt)}`
  const name = oneLine(session.tokenLabel || session.appTokenId || `Account ${session.partnerId}`)
  return session.caseId === undefined ? name : `${name}, case ${oneLine(session.caseId)}`
}

export function expiryWords(session: SessionView, withNames: boolean): Words {
  return { title: 'A KS ends in one minute', body: nameOf(session, withNames) }
}

export function renewedWords(session: SessionView, withNames: boolean): Words {
  return {
    title: 'A KS was renewed',
    body: `${nameOf(session, withNames)}. It is not on the clipboard: copy it in KSmith.`,
  }
}

/** @param clearsAt epoch milliseconds */
export function copiedWords(session: SessionView, clearsAt: number, withNames: boolean): Words {
  return {
    title: 'A KS is on the clipboard',
    body: `${nameOf(session, withNames)}. It is cleared at ${timeOf(clearsAt, true)}.`,
  }
}

/** @param name of the token */
export function failedWords(failure: Failure, name: string, withNames: boolean): Words {
  const { title } = explain(failure)
  return { title: 'Nothing was minted', body: withNames ? `${oneLine(name)}: ${title}` : title }
}

export function notCopiedWords(failure: Failure): Words {
  return { title: 'Nothing was copied', body: explain(failure).title }
}

/** @param count of the app tokens that were replaced and are due to be deleted */
export function dueWords(count: number): Words {
  return {
    title:
      count === 1
        ? 'A replaced app token is due to be deleted'
        : `${count} replaced app tokens are due to be deleted`,
    body: 'Nothing is deleted unasked. KSmith waits for your word.',
  }
}

function timeOf(at: number, withSeconds = false): string {
  return new Intl.DateTimeFormat(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds && { second: '2-digit' }),
  }).format(at)
}
