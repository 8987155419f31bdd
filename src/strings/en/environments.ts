/** Environments: what an account is for. */
export const environments = {
  /** the names of those that are there from the start, until somebody changes them */
  first: {
    production: 'Production',
    staging: 'Staging',
    development: 'Development',
  },
} as const
