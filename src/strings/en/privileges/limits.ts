/** What a KS may do, or is kept from, by each privilege it carries; `named` are the ids or other values in it. */
export const limits = {
  everything: 'Carries every privilege there is (*).',
  custom: 'Carries the custom privilege {{named}}.',
  sview: {
    all: 'May play every entry, also where access control asks for a KS.',
    unnamed: 'May play entries; which ones, the server decides.',
    some_one: 'May play entry {{named}} only.',
    some_other: 'May play entries {{named}} only.',
  },
  view: {
    all: 'May view every entry that access control leaves open.',
    unnamed: 'May view entries; which ones, the server decides.',
    some_one: 'May view entry {{named}} only.',
    some_other: 'May view entries {{named}} only.',
  },
  edit: {
    all: 'May change every entry.',
    unnamed: 'May change entries; which ones, the server decides.',
    some_one: 'May change entry {{named}} only.',
    some_other: 'May change entries {{named}} only.',
  },
  list: {
    all: 'May list every entry of the account.',
    unnamed: 'May list entries; which ones, the server decides.',
    some_one: 'May list entry {{named}} only.',
    some_other: 'May list entries {{named}} only.',
  },
  download: {
    all: 'May download every entry.',
    unnamed: 'May download entries; which ones, the server decides.',
    some_one: 'May download entry {{named}} only.',
    some_other: 'May download entries {{named}} only.',
  },
  downloadasset: {
    all: 'May download the assets of every entry.',
    unnamed: 'May download the assets of entries; which ones, the server decides.',
    some_one: 'May download the assets of entry {{named}} only.',
    some_other: 'May download the assets of entries {{named}} only.',
  },
  sviewplaylist: {
    all: 'May play the entries of every playlist.',
    unnamed: 'May play the entries of playlists; which ones, the server decides.',
    some_one: 'May play the entries of playlist {{named}} only.',
    some_other: 'May play the entries of playlists {{named}} only.',
  },
  editplaylist: {
    all: 'May change the entries of every playlist.',
    unnamed: 'May change the entries of playlists; which ones, the server decides.',
    some_one: 'May change the entries of playlist {{named}} only.',
    some_other: 'May change the entries of playlists {{named}} only.',
  },
  edituser: {
    all: 'May change every user.',
    unnamed: 'May change users; which ones, the server decides.',
    some_one: 'May change user {{named}} only.',
    some_other: 'May change users {{named}} only.',
  },
  limitentry: {
    unnamed: 'Is limited to one entry, but none is named.',
    some_one: 'Is limited to entry {{named}}.',
    some_other: 'Is limited to entries {{named}}.',
  },
  actionslimit: {
    unnamed: 'Is good for a limited number of calls, but none is given.',
    some_one: 'Is good for {{named}} call, then it is refused.',
    some_other: 'Is good for {{named}} calls, then it is refused.',
  },
  setrole: {
    unnamed:
      'Acts with the role that is not named in place of its user’s. What the role permits, only the server knows.',
    some: 'Acts with the role {{named}} in place of its user’s. What the role permits, only the server knows.',
  },
  restrictingrole: {
    unnamed:
      'May do only what the role that is not named permits as well. What that is, only the server knows.',
    some: 'May do only what the role {{named}} permits as well. What that is, only the server knows.',
  },
  iprestrict: {
    unnamed: 'Is good from the address that is not named only.',
    some: 'Is good from the address {{named}} only.',
  },
  urirestrict: {
    unnamed: 'Is good for requests to a path that is not named only.',
    some: 'Is good for requests to {{named}} only.',
  },
  enableentitlement: 'Sees only the content that its user is entitled to.',
  disableentitlement: 'Sees all content of the account: entitlement is not checked.',
  disableentitlementforentry: {
    all: 'Sees entries without a check of entitlement.',
    some_one: 'Sees entry {{named}} without a check of entitlement.',
    some_other: 'Sees entries {{named}} without a check of entitlement.',
  },
  disableentitlementforplaylist: {
    all: 'Sees playlists without a check of entitlement.',
    some_one: 'Sees playlist {{named}} without a check of entitlement.',
    some_other: 'Sees playlists {{named}} without a check of entitlement.',
  },
  privacycontext: {
    unnamed: 'Works in a privacy context that is not named.',
    some: 'Works in the privacy context {{named}}: only content that is published there.',
  },
  enablecategorymoderation: 'What it adds to a category waits for a moderator.',
  enablecaptionmoderation: 'The captions it adds wait for a moderator.',
  editadmintags: {
    all: 'May change admin tags.',
    some: 'May change the admin tags of {{named}}.',
  },
  restrictexplicitliveview: {
    all: 'May not watch live entries before they are published.',
    some: 'May not watch the live entries {{named}} before they are published.',
  },
  enablechangeaccount: {
    all: 'May change over to other accounts of its user.',
    some: 'May change over to the accounts {{named}}.',
  },
  disablesessiontypecheck: 'May call what asks for another session type: the type is not checked.',
  preview: {
    unnamed: 'Plays previews only.',
    some: 'Plays previews only, of the length {{named}}.',
  },
  reftime: {
    unnamed: 'Is dated at no time for rules that go by the time.',
    some: 'Is dated {{named}} for rules that go by the time.',
  },
  virtualeventid: {
    unnamed: 'Belongs to the virtual event that is not named.',
    some: 'Belongs to the virtual event {{named}}.',
  },
  searchcontext: {
    unnamed: 'Searches in the context that is not named.',
    some: 'Searches in the context {{named}}.',
  },
  sessionkey: {
    unnamed: 'Carries the session key that is not given.',
    some: 'Carries the session key {{named}}.',
  },
  jobtype: {
    unnamed: 'Is for jobs of the type that is not named.',
    some: 'Is for jobs of the type {{named}}.',
  },
  sessionid: {
    unnamed: 'Ends together with every session of the group that is not named.',
    some: 'Ends together with every session of the group {{named}}.',
  },
  apptoken: {
    unnamed: 'Comes from the app token that is not named.',
    some: 'Comes from the app token {{named}}.',
  },
  widget: 'Is a widget session: what anonymous viewers get.',
  appid: {
    unnamed: 'Is counted for the application that is not named.',
    some: 'Is counted for the application {{named}}.',
  },
} as const
