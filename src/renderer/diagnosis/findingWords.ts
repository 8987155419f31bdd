import type { HashFinding } from '../../contract/diagnosis'

/** What was found out about a token: its hash type, and in a second sentence what else the answer taught. */
export function findingWords({ hashType, isExpired, carries }: HashFinding): { found: string; more: string } {
  const found = `${hashType}, found out from the server`
  if (isExpired) return { found, more: 'The token itself has expired, so nothing can be minted from it.' }
  if (!carries) return { found, more: '' }
  const { privileges, userId, type } = carries
  const facts = [
    privileges === '' ? 'carries no privileges of its own' : `carries ${privileges}`,
    ...(userId === undefined ? [] : [userId === '' ? 'acts as no user' : `acts as ${userId}`]),
    ...(type === 2 ? ['gives ADMIN sessions'] : []),
  ]
  const sentence = facts.join(', ')
  return { found, more: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` }
}

/** The same in one line, for a notice. */
export function findingLine(finding: HashFinding): string {
  const { found, more } = findingWords(finding)
  return more === '' ? found : `${found}; ${more.charAt(0).toLowerCase()}${more.slice(1).replace(/\.$/, '')}`
}
