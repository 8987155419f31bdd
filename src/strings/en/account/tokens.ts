/** An app token on its account: what is known of it, and what can be set. */
export const tokens = {
  token: {
    fields: {
      description: 'Description',
      sessionType: 'Session type',
      sessionUserId: 'User id',
      sessionDuration: 'Longest session',
      expiry: 'Token ends',
      sessionPrivileges: 'Privileges',
      hashType: 'Hash type',
    },
    /** what a field says that is empty */
    without: {
      description: 'None',
      sessionType: 'Whoever mints chooses',
      sessionUserId: 'Whoever mints chooses',
      sessionDuration: 'Not stated',
      expiry: 'Never',
      sessionPrivileges: 'None of its own',
    },
    status: { active: 'Active', disabled: 'Disabled', deleted: 'Deleted', expired: 'Expired' },
    /** in a column, where there is little room */
    short: { anyType: 'Open', anyUser: 'Any', neverEnds: 'Never', notHeld: 'No' },
    held: { plain: 'Held', leaked: 'Leaked', replaced: 'Replaced', successor: 'Unproven' },
    heldAs: {
      leaked: '{{label}}: it leaked, nothing is minted from it here',
      replaced: '{{label}}: another app token is in its place, and this one waits to be deleted',
      successor: '{{label}}: it is to replace another app token, and is not proven yet',
    },
  },
  form: {
    descriptionHint: 'What it is for, and who uses it',
    typeOpen: 'Whoever mints chooses',
    typeWarning: {
      admin: 'Every session of it administers the account, as far as its role and privileges let it.',
      open: 'Whoever holds it can ask for ADMIN and administer the account.',
    },
    userHint: 'Empty: whoever mints chooses',
    userAbout: 'Set, every session is this user’s and has this user’s role.',
    asItIs: 'As it is: {{value}}',
    otherDuration: 'Other',
    duration: 'Other length',
    durationHint: '45 min, 2 h, 1 h 30',
    endsIn_one: '{{count, number}} day',
    endsIn_other: '{{count, number}} days',
    ends: { year: '1 year', never: 'Never', date: 'On a day' },
    lastDay: 'Last day',
    neverWarning: 'A token that never ends stays good until somebody deletes it.',
  },
  privileges: {
    title: 'Role and entitlement',
    add: 'Add {{name}}',
    /** what each does */
    notes: {
      setrole:
        'The role of every session, by its id or name, whatever the user’s own role is. It decides which calls are allowed. A role that does not exist shows at the first use only.',
      privacycontext:
        'Names the context in which category entitlement is looked at: a session sees what its user may see there.',
      enableentitlement: 'Category entitlement counts even where the account does not ask for it.',
      disableentitlement:
        'Category entitlement does not count: the session sees entries of closed categories too.',
      disableentitlementforentry: 'The same for single entries, named by their ids.',
    },
  },
  /** ways to begin a token that may do one thing; a description is what the token is then called */
  templates: {
    playback: {
      name: 'Playback of one entry',
      about: 'Plays one entry and may not list, change or upload anything.',
      description: 'Playback of {{entryId}}',
      descriptionUnnamed: 'Playback of one entry',
    },
    listing: {
      name: 'Read-only listing',
      about:
        'Lists and looks at entries and categories; calls that change something are kept out by their address.',
      description: 'Read-only listing',
    },
    upload: {
      name: 'Upload only',
      about: 'Makes upload tokens and new entries, and neither lists nor changes what is there.',
      description: 'Upload only',
    },
    analytics: {
      name: 'Analytics read',
      about:
        'Reads reports and nothing else. Its user, or a role given with setrole, needs the permission for analytics.',
      description: 'Analytics read',
    },
  },
} as const
