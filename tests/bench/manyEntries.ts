import type { JournalFacts } from '../../src/contract/journal'
import type { HeadKeeper } from '../../src/main/journal/head'

/** Believable entries, all made up. */
export function someFacts(n: number): JournalFacts {
  const id = `00000000-0000-4000-8000-${String(n % 500).padStart(12, '0')}`
  const token = { tokenId: id, label: `Customer ${n % 500} production`, appTokenId: `1_tok${n % 500}` }
  const account = { partnerId: 100_000 + (n % 500), serviceUrl: 'https://www.kaltura.com' }
  if (n % 3 > 0) return { event: 'session.copied', ...token, ...account, ks: 'aaaa1111' }
  return {
    event: 'session.minted',
    ...token,
    ...account,
    case: `00${n % 997}`,
    ...(n % 50 === 0 && { failure: 'TIMEOUT' }),
    requested: { lifetime: 900, userId: `user${n}@example.com`, privileges: 'list:*,sview:1_abc' },
    granted: { lifetime: 900, type: 0, userId: `user${n}@example.com`, privileges: 'list:*,sview:1_abc' },
    ks: 'aaaa1111',
  }
}

/** A head in memory: what the keychain takes is not what is measured. */
export function headInMemory(): HeadKeeper {
  let head: Awaited<ReturnType<HeadKeeper['read']>>
  return {
    read: async () => head,
    write: async (next) => {
      head = next
    },
  }
}
