import type { Incident } from '../../contract/incidents'
import { t } from '../../strings'

/**
 * What an administrator or the account's Kaltura representative has to know, ready to send. Ids, times in UTC, and what
 * was done; no secret, no KS, and none of the names that people gave here.
 *
 * @param serviceUrl as it can be reached from outside
 */
export function incidentMessage(incident: Incident, serviceUrl: string): string {
  const { partnerId, kind, appTokenId: id, fingerprint, openedAt, since, cut, unfinished } = incident
  const unknown = t('main.leakMessage.notKnown')
  const appTokenId = id ?? unknown
  const lines = [
    t(`main.leakMessage.subject.${kind}`, { partnerId, appTokenId }),
    '',
    t('main.leakMessage.greeting'),
    '',
    t(`main.leakMessage.what.${kind}`),
    '',
    t('main.leakMessage.partnerId', { partnerId }),
    t('main.leakMessage.serviceUrl', { serviceUrl }),
    t('main.leakMessage.appTokenId', { appTokenId }),
    ...(fingerprint === undefined ? [] : [t('main.leakMessage.fingerprint', { fingerprint })]),
    t('main.leakMessage.reported', { at: utc(openedAt) }),
    t('main.leakMessage.knownSince', { at: since === 0 ? unknown : utc(since) }),
    '',
    t('main.leakMessage.done.heading'),
    ...done(incident).map(item),
    '',
    t('main.leakMessage.asked.heading'),
    ...asked(incident).map(item),
  ]
  if (unfinished && !cut) {
    lines.push('', t('main.leakMessage.unfinished', { at: utc(unfinished.at) }))
  }
  lines.push(...exposed(incident), ...createdSince(incident), ...proved(incident))
  return [...lines, ''].join('\n')
}

function done({ cut, secret, appTokenId }: Incident): string[] {
  return [
    appTokenId === undefined ? cutUnnamed(cut) : cutNamed(cut, appTokenId),
    ...(secret?.removed ? [t('main.leakMessage.done.secretRemoved', { at: utc(secret.at) })] : []),
  ]
}

function cutNamed(cut: Incident['cut'], appTokenId: string): string {
  if (!cut) return t('main.leakMessage.done.nothing', { appTokenId })
  const at = utc(cut.at)
  return cut.kind === 'stopped'
    ? t('main.leakMessage.done.stopped', { appTokenId, at, end: endOf(cut) })
    : t(`main.leakMessage.done.${cut.kind}`, { appTokenId, at })
}

function cutUnnamed(cut: Incident['cut']): string {
  if (!cut) return t('main.leakMessage.done.nothingUnnamed')
  const at = utc(cut.at)
  return cut.kind === 'stopped'
    ? t('main.leakMessage.done.stoppedUnnamed', { at, end: endOf(cut) })
    : t(`main.leakMessage.done.${cut.kind}Unnamed`, { at })
}

function endOf({ until }: { until?: number | undefined }): string {
  return until === undefined
    ? t('main.leakMessage.done.stopEndsUnknown')
    : t('main.leakMessage.done.stopEnds', { at: utc(until) })
}

function asked({ cut, appTokenId }: Incident): string[] {
  if (cut?.kind === 'deleted' || cut?.kind === 'gone') return [t('main.leakMessage.asked.createAndTell')]
  return [
    appTokenId === undefined ? deleteUnnamed(cut?.until) : deleteNamed(appTokenId, cut?.until),
    t('main.leakMessage.asked.stopIsShort'),
    t('main.leakMessage.asked.create'),
  ]
}

function deleteNamed(appTokenId: string, until: number | undefined): string {
  return until === undefined
    ? t('main.leakMessage.asked.delete', { appTokenId })
    : t('main.leakMessage.asked.deleteBefore', { appTokenId, at: utc(until) })
}

function deleteUnnamed(until: number | undefined): string {
  return until === undefined
    ? t('main.leakMessage.asked.deleteUnnamed')
    : t('main.leakMessage.asked.deleteUnnamedBefore', { at: utc(until) })
}

function exposed({ admin }: Incident): string[] {
  if (admin === 'no') return []
  return [
    '',
    `${t(`main.leakMessage.admin.${admin}`)} ${t('main.leakMessage.admin.exposes')}`,
    t('main.leakMessage.admin.treatAsExposed'),
  ]
}

function createdSince({ created }: Incident): string[] {
  if (!created || created.tokens.length === 0) return []
  const { total, tokens } = created
  const more = total - tokens.length
  return [
    '',
    t('main.leakMessage.created.heading', { total }),
    ...tokens.map(({ id, at }) => item(t('main.leakMessage.created.one', { appTokenId: id, at: utc(at) }))),
    ...(more > 0 ? [item(t('main.leakMessage.created.more', { more }))] : []),
  ]
}

function proved({ proof }: Incident): string[] {
  if (!proof) return []
  const count = (verdict: string) => proof.results.filter((each) => each.verdict === verdict).length
  const counts = { refused: count('refused'), alive: count('alive'), unclear: count('unclear') }
  return ['', t('main.leakMessage.proof', { at: utc(proof.at), ...counts })]
}

function item(text: string): string {
  return `- ${text}`
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
