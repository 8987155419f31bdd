import type { AccountToken } from '../../../../src/contract/account'

/** A made-up app token of an account. */
export function anAccountToken(changes: Partial<AccountToken> = {}): AccountToken {
  return {
    id: '1_abcd1234',
    createdAt: 1_756_684_800,
    updatedAt: 1_756_684_800,
    status: 2,
    expiry: null,
    sessionType: 0,
    sessionUserId: null,
    sessionDuration: 3_600,
    sessionPrivileges: null,
    hashType: 'SHA256',
    description: 'Made up',
    ...changes,
  }
}

/** Believable tokens, all made up. */
export function manyAccountTokens(count: number): AccountToken[] {
  return Array.from({ length: count }, (_, n) =>
    anAccountToken({
      id: `1_${n.toString(36).padStart(8, '0')}`,
      description: `Customer ${n % 977} ${['production', 'Staging', 'tést'][n % 3]} of team ${n % 13}`,
      sessionUserId: n % 4 === 0 ? `user${n % 50}@example.com` : null,
      sessionType: n % 7 === 0 ? 2 : n % 5 === 0 ? null : 0,
      status: n % 31 === 0 ? 1 : 2,
      expiry: n % 3 === 0 ? null : 1_800_000_000 + n * 3_600,
      sessionPrivileges: n % 2 === 0 ? `list:*,sview:1_${n},privacycontext:c${n % 9}` : null,
      createdAt: 1_700_000_000 + n * 60,
    }),
  )
}
