/** What the app is made of. */
export const about = {
  /** in the place of the short name of a licence that has none */
  licenceWithoutName: 'see its text',
} as const
