/** Lists of tokens that are read. */
export const bulk = {
  /** what the columns of a table are for */
  columns: {
    appTokenId: 'the app-token id (id)',
    secret: 'the secret (token)',
    partnerId: 'the partner id',
    serviceUrl: 'the service URL',
    hashType: 'the hash type',
    label: 'the label',
  },
  /** a column whose name may be data and is not repeated */
  unnamedColumn: '(unnamed)',
  /** an environment in production, where there is one of the same name that is not */
  productionTwin: '{{name}} (production)',
} as const
