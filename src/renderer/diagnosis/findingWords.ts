import type { HashFinding } from '../../contract/diagnosis'
import { t } from '../../strings'

/** What was found out about a token: its hash type, and in a second sentence what else the answer taught. */
export function findingWords({ hashType, isExpired, carries }: HashFinding): { found: string; more: string } {
  const found = t('diagnosis.finding.hashType', { hashType })
  if (isExpired) return { found, more: t('diagnosis.finding.expired') }
  if (!carries) return { found, more: '' }
  const { kind, values } = partsOf(carries)
  return { found, more: t(`diagnosis.finding.carries.${kind}`, values) }
}

/** The same in one line, for a notice. */
export function findingLine({ hashType, isExpired, carries }: HashFinding): string {
  if (isExpired) return t('diagnosis.finding.line.expired', { hashType })
  if (!carries) return t('diagnosis.finding.hashType', { hashType })
  const { kind, values } = partsOf(carries)
  return t(`diagnosis.finding.line.${kind}`, { hashType, ...values })
}

/** What makes the sentences differ: privileges, user and type. */
function partsOf({ privileges, userId, type }: NonNullable<HashFinding['carries']>) {
  const carried = privileges === '' ? 'bare' : 'carrying'
  const user = userId === undefined ? 'anybody' : userId === '' ? 'nobody' : 'user'
  const kind = `${carried}.${user}.${type === 2 ? 'admin' : 'any'}` as const
  return { kind, values: { privileges, userId: userId ?? '' } }
}
