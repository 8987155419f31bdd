/** The menu of the system; what Electron names by its roles is translated by the system. */
export const menu = {
  view: 'View',
} as const
