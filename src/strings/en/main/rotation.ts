/** Rotations: what can administer an account for one, and what the journal notes. */
export const rotation = {
  openAccount: 'The open account ({{label}})',
  openAccountByKs: 'The open account (KS {{fingerprint}})',
  /** the label of the one of two that was replaced and kept */
  replacedLabel: '{{label}} (replaced)',
  notes: {
    replacedBy: 'replaced by {{appTokenId}}',
    deleted: 'the replaced token was deleted',
    kept: 'the replaced token was kept',
  },
} as const
