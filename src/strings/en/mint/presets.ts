/** Presets of a token: saved and suggested requests, and what the token did not allow of them. */
export const presets = {
  title: 'Presets',
  saved: 'Saved',
  suggested: 'Suggested',
  last: 'Last request',
  narrows: 'Narrows {{privilege}}',
  saveAs: 'Save as preset',
  saveAsMenu: 'Save as preset…',
  manage: 'Manage presets',
  manageMenu: 'Manage presets…',
  filledIn: 'Filled in “{{name}}”',
  filledInAdjusted: 'Filled in “{{name}}”, adjusted',
  /** names of what is suggested */
  suggestions: {
    list: 'List only, {{lifetime}}',
    short: '{{lifetime}}, no extras',
    /** what narrowing the token’s own * comes to */
    narrowed: {
      sview: 'View one entry',
      list: 'List one entry',
      edit: 'Edit one entry',
      download: 'Download one entry',
      downloadasset: 'Download one asset',
      editplaylist: 'Edit one playlist',
      sviewplaylist: 'View one playlist',
    },
    /** one of these that first asks which */
    asksWhich: '{{name}}…',
  },
  manager: {
    about:
      'Enter on the token asks for the preset marked ↵. Without one it asks for what was minted last, and the first time for the defaults.',
    empty: 'There are no presets left.',
    done: 'Done',
    notForEnter: 'Not for Enter',
    forEnter: 'Use for Enter',
    rename: 'Rename {{name}}',
    remove: 'Delete {{name}}',
    name: 'Name of the preset',
    saveName: 'Save name',
    keepName: 'Keep the old name',
  },
  saving: {
    name: 'Name',
    asksFor: 'It asks for',
    adjusted: 'Saved as the token allows it',
    isDefault: 'Enter on the token asks for this',
    cancel: 'Cancel',
    save: 'Save preset',
    done: 'Saved the preset “{{name}}”',
  },
  /** what was changed about a request because of the token */
  adjusted: {
    title: '“{{name}}” was adjusted to what the token allows',
    dismiss: 'Dismiss',
    lifetime: '{{asked}} became {{now}}: the token allows no longer session.',
    toAdmin: 'USER became ADMIN: the token forces this type.',
    toUser: 'ADMIN became USER: the token forces this type.',
    userLeftOut: 'The user {{asked}} was left out: the token forces sessions without a user.',
    user: 'The user {{asked}} became {{now}}: the token forces this user.',
    reserved: '{{asked}} was left out: only the token itself can carry it, and this one does not.',
    fixed: '{{asked}} was left out: the token fixes this name.',
    fixedAs: '{{asked}} was left out: the token fixes it as {{carried}}.',
  },
} as const
