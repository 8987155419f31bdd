import { type Finding, findingStates } from '../../contract/doctor'
import { findingWords, groupName, stateName } from '../../contract/doctorWords'
import { t } from '../../strings'

/** Of the program and the system; nothing of the person. */
export type ReportHead = { version: string; platform: string; arch: string; release: string; at: number }

/**
 * What was found, as plain text for a ticket. It is made from codes and facts alone; what a finding shows to the person at
 * the window (a host, a folder, whoever issued a certificate) does not get into it.
 */
export function reportText(findings: readonly Finding[], head: ReportHead): string {
  const lines: string[] = [
    t('main.doctor.report.title', { version: head.version, at: utc(head.at) }),
    systemWords(head),
  ]
  let group: Finding['group'] | undefined
  for (const finding of findings) {
    if (finding.group !== group) lines.push('', groupName(finding.group))
    group = finding.group
    const { name, means, next } = findingWords(finding)
    const code = finding.facts.failure
    const line =
      code === undefined
        ? t('main.doctor.report.finding', { name, means })
        : t('main.doctor.report.findingWithCode', { name, means, code })
    lines.push(`  ${t(`main.doctor.report.marks.${finding.state}`).padEnd(5)} ${line}`)
    for (const step of finding.state === 'bad' || finding.state === 'note' ? next : []) {
      lines.push(`        - ${step}`)
    }
  }
  const bad = findings.filter(({ state }) => state === 'bad').length
  lines.push(
    '',
    bad === 0 ? t('main.doctor.report.nothingWrong') : t('main.doctor.report.wrong', { count: bad }),
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
