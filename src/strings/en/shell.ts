/** What the system shows for the app: its menu, questions in windows of the system’s, the names of windows. */
export const shell = {
  /** what Electron names by its roles is translated by the system */
  menu: {
    file: 'File',
    edit: 'Edit',
    session: 'Session',
    view: 'View',
    /** on a Mac, where it stands in the menu of the app */
    settingsOfApp: 'Settings…',
    settings: 'Settings',
  },
  host: {
    question: 'Use the server {{host}}?',
    cancel: 'Cancel',
    use: 'Use this server',
    /** for finding out and minting */
    sessions:
      'It is none of Kaltura’s regions, and no token of it is held yet. Sessions and proofs of the secret will be sent there. Go on only if you know this server.',
    /** for a session from an account's admin secret */
    adminSecret:
      'It is none of Kaltura’s regions. The account’s admin secret itself will be sent there. Go on only if this is the account’s own server.',
  },
  cannotStart: {
    title: 'KSmith cannot start',
    happened:
      'Something unforeseen went wrong ({{kind}}). Start it again; if that does not help, start it from a terminal and report what it says.',
  },
  /** until the window knows what is to be entered */
  entryWindow: 'Enter a secret',
  paletteWindow: 'KSmith palette',
  /** what a desktop says of the app among the programs that it starts */
  autostart: 'Keeps app tokens and mints short-lived Kaltura Sessions',
} as const
