import { type Finding, type FindingState, findingStates } from '../../contract/doctor'
import { findingWords, groupName, stateName } from '../../contract/doctorWords'

/** Of the program and the system; nothing of the person. */
export type ReportHead = { version: string; platform: string; arch: string; release: string; at: number }

const marks: Record<FindingState, string> = { good: 'ok', note: 'note', bad: 'BAD', absent: '-' }

/**
 * What was found, as plain text for a ticket. It is made from codes and facts alone; what a finding shows to the person at
 * the window (a host, a folder, whoever issued a certificate) does not get into it.
 */
export function reportText(findings: readonly Finding[], head: ReportHead): string {
  const lines: string[] = [`KSmith ${head.version} Doctor, ${utc(head.at)}`, systemWords(head)]
  let group: Finding['group'] | undefined
  for (const finding of findings) {
    if (finding.group !== group) lines.push('', groupName(finding.group))
    group = finding.group
    const { name, means, next } = findingWords(finding)
    const failure = finding.facts.failure === undefined ? '' : ` (${finding.facts.failure})`
    lines.push(`  ${marks[finding.state].padEnd(5)} ${name}: ${means}${failure}`)
    for (const step of finding.state === 'bad' || finding.state === 'note' ? next : []) {
      lines.push(`        - ${step}`)
    }
  }
  const bad = findings.filter(({ state }) => state === 'bad').length
  lines.push(
    '',
    bad === 0 ? 'Nothing is wrong.' : bad === 1 ? '1 thing is wrong.' : `${bad} things are wrong.`,
  )
  return `${lines.join('\n')}\n`
}

/** The same for programs. */
export function reportJson(findings: readonly Finding[], head: ReportHead): string {
  const { version, platform, arch, release, at } = head
  const rows = findings.map(({ group, check, state, code, facts }) => {
    const { name, means, next, help } = findingWords({ code, facts })
    return { group, check, state, code, facts, name, means, next, help }
  })
  const content = {
    format: 'ksmith-doctor',
    formatVersion: 1,
    version,
    system: { platform, arch, release },
    at: new Date(at).toISOString(),
    healthy: !findings.some(({ state }) => state === 'bad'),
    states: Object.fromEntries(findingStates.map((state) => [state, stateName(state)])),
    findings: rows,
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

const utc = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`

const systemWords = ({ platform, arch, release }: ReportHead) => `${platform} ${release} ${arch}`
