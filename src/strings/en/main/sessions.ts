/** Sessions: what they are called without a token’s label, and what the journal notes. */
export const sessions = {
  ofAccount: 'Account {{partnerId}}',
  ofAdminSecret: 'Account {{partnerId}} (admin secret)',
  notes: {
    byAdminSecret: 'with the admin secret',
    copiedAs: 'as {{format}}',
  },
} as const
