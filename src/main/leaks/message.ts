import type { Incident } from '../../contract/incidents'

/**
 * What an administrator or the account's Kaltura representative has to know, ready to send. Ids, times in UTC, and what
 * was done; no secret, no KS, and none of the names that people gave here.
 *
 * @param serviceUrl as it can be reached from outside
 */
export function incidentMessage(incident: Incident, serviceUrl: string): string {
  const {
    partnerId,
    kind,
    appTokenId,
    fingerprint,
    openedAt,
    since,
    cut,
    unfinished,
    created,
    proof,
    admin,
  } = incident
  const token = appTokenId ?? 'not known'
  const lines = [
    `Subject: Leaked Kaltura ${kind === 'token' ? 'app token' : 'session (KS)'}, partner ${partnerId}, app token ${token}`,
    '',
    'Hello,',
    '',
    kind === 'token'
      ? 'the secret of the following app token has to be taken as known to others.'
      : 'a session (KS) minted from the following app token has to be taken as known to others.',
    '',
    `Partner id: ${partnerId}`,
    `Service URL: ${serviceUrl}`,
    `App token id: ${token}`,
    ...(fingerprint === undefined ? [] : [`Fingerprint of the KS: ${fingerprint}`]),
    `Reported: ${utc(openedAt)}`,
    `May be known since: ${since === 0 ? 'not known' : utc(since)}`,
    '',
    'What was done:',
    ...done(incident),
    '',
    'What we ask you to do:',
    ...asked(incident),
  ]
  if (unfinished && !cut) {
    lines.push('', `A stop was tried at ${utc(unfinished.at)}; it is not known whether it arrived.`)
  }
  if (admin !== 'no') {
    lines.push(
      '',
      `${admin === 'yes' ? 'This app token gives ADMIN sessions.' : 'This app token may give ADMIN sessions.'} Such a session can read the account’s own secrets (adminSecret and secret, by partner.get) and the secrets of all its app tokens (appToken.list and get).`,
      'Please treat all of these as exposed: have the account’s secrets changed, and look through its app tokens.',
    )
  }
  if (created && created.tokens.length > 0) {
    lines.push('', `App tokens created in that time: ${created.total}`)
    for (const { id, at } of created.tokens) lines.push(`- ${id}, created ${utc(at)}`)
    if (created.total > created.tokens.length) {
      lines.push(`- and ${created.total - created.tokens.length} more`)
    }
  }
  if (proof) {
    const count = (verdict: string) => proof.results.filter((each) => each.verdict === verdict).length
    lines.push(
      '',
      `Tried at ${utc(proof.at)}: ${count('refused')} refused, ${count('alive')} still accepted, ${count('unclear')} without a clear answer.`,
    )
  }
  return [...lines, ''].join('\n')
}

function done({ cut, secret, appTokenId }: Incident): string[] {
  const id = appTokenId ?? 'the app token'
  const lines: string[] = []
  if (!cut) lines.push(`- Nothing at the account yet: ${id} is still working.`)
  else if (cut.kind === 'deleted') {
    lines.push(`- ${id} was deleted at ${utc(cut.at)}. Every KS minted from it is refused since then.`)
  } else if (cut.kind === 'gone') {
    lines.push(`- ${id} was found deleted at ${utc(cut.at)}.`)
  } else {
    const until =
      cut.until === undefined
        ? 'It had been stopped before; when the stop ends is not known here.'
        : `The stop ends at about ${utc(cut.until)}.`
    lines.push(
      `- All sessions of ${id} were stopped at ${utc(cut.at)} with session.end, new ones included. ${until}`,
    )
  }
  if (secret?.removed)
    lines.push(`- Its secret was removed from the reporter’s keychain at ${utc(secret.at)}.`)
  return lines
}

function asked({ cut, appTokenId }: Incident): string[] {
  const id = appTokenId ?? 'the app token (the KS itself tells which, to an admin session)'
  if (cut?.kind === 'deleted' || cut?.kind === 'gone') {
    return ['- Create a new app token for its users, and tell us when it was used without right.']
  }
  const before = cut?.until === undefined ? 'as soon as you can' : `before ${utc(cut.until)}`
  return [
    `- Delete ${id} ${before} (appToken.delete). That refuses every KS minted from it at once.`,
    '- A stop lasts about 24 hours and cannot be renewed while it lasts: after it, the token works again.',
    '- Create a new app token for its users.',
  ]
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
